import GRDB
import Intervention
import Text

/// What a check of the access log found.
public struct AccessReport: Hashable, Sendable {
  /// How many entries were read.
  public internal(set) var count = 0
  /// What is wrong, in the order of the log; empty when all is as it was written.
  public internal(set) var findings: [AccessFinding] = []
  /// The entry that gives the code asked about.
  public internal(set) var codeAt: Int?
}

extension AccessLog {
  /// Reads the whole chain and its signatures, at one instant of the log.
  ///
  /// With a code from a shift report, also says whether the log of that moment is still there.
  public func verify(
    code: AccessCode? = nil, progress: (Double) -> Void = { _ in }
  ) throws(RecordsError) -> AccessReport {
    let key = try AccessKey.load(in: folder, files)
    // Before the log: consoles that write meanwhile leave it ahead of what was read here.
    let mark = try AccessMark(in: folder, files).read()
    let report = try file.read { db in
      let last = try AccessRows.last(db)?.number ?? 0
      let checkpoints = try AccessRows.checkpoints(db)
      var check = AccessCheck(key: key, checkpoints: checkpoints, mark, code: code)
      try AccessRows.each(db) { number, logged, hash in
        check.take(number, logged, hash)
        if number % 8192 == 0 { progress(Double(number) / Double(max(last, 1))) }
      }
      return check.report()
    }
    progress(1)
    return report ?? AccessCheck(key: key, checkpoints: [], mark, code: code).report()
  }
}

/// The check of one log, entry after entry.
private struct AccessCheck {
  private let key: AccessKey?
  private let code: AccessCode?
  private let checkpoints: [AccessCheckpoint]
  private var nextCheckpoint = 0
  /// The size of the last checkpoint that holds.
  private var agreed = 0
  private var result = AccessReport()
  private var number = 0
  private var hash = AccessChain.beginning
  private var at: Moment?

  init(
    key: AccessKey?, checkpoints: [AccessCheckpoint], _ mark: AccessMark.Reading,
    code: AccessCode?
  ) {
    self.key = key
    self.code = code
    var good: [AccessCheckpoint] = []
    var isMarked = false
    for checkpoint in checkpoints {
      guard let key else {
        good.append(checkpoint)
        continue
      }
      let kind = checkpoint.isSigned(by: key)
      if kind == nil {
        result.findings.append(.falseCheckpoint(checkpoint.size))
      } else {
        good.append(checkpoint)
      }
      isMarked = kind == .marked
    }
    switch mark {
    case .none: if isMarked { result.findings.append(.noMark) }
    case .spoilt: result.findings.append(.falseMark)
    case .checkpoint(let last):
      if key.map({ last.isSigned(by: $0) == nil }) ?? false {
        result.findings.append(.falseMark)
      } else if last.size > 0,
        !good.contains(where: { $0.size == last.size && $0.hash == last.hash })
      {
        // It is one more thing that was signed: of entries that must be there, and be these.
        good.insert(last, at: good.firstIndex { $0.size >= last.size } ?? good.count)
      }
    }
    self.checkpoints = good
  }

  mutating func take(_ number: Int, _ logged: LoggedAccess?, _ hash: [UInt8]) {
    let isAfterGap = number > self.number + 1
    if isAfterGap { tell(.missing(self.number + 1...number - 1, after: at)) }
    // After a gap nothing says what this entry must follow from: the gap is told.
    let follows = logged.map { AccessChain.hash($0, after: self.hash) == hash } ?? false
    at = logged?.entry.at ?? at
    if !isAfterGap, !follows { tell(.changed(number...number, at: at)) }
    self.number = number
    self.hash = hash
    result.count += 1
    if let code, AccessCode(hash: hash) == code { result.codeAt = number }
    while let checkpoint = next, checkpoint.size <= number {
      nextCheckpoint += 1
      if checkpoint.size == number, checkpoint.hash != hash {
        tell(.rewritten(min(agreed + 1, number)...number, at: at))
      }
      agreed = checkpoint.size
    }
  }

  private var next: AccessCheckpoint? {
    nextCheckpoint < checkpoints.count ? checkpoints[nextCheckpoint] : nil
  }

  /// What was found, the end of the log included.
  func report() -> AccessReport {
    var check = self
    let size = checkpoints.last?.size ?? 0
    if size > number { check.tell(.missing(number + 1...size, after: at)) }
    if size < number { check.tell(.unsigned(size + 1...number, at: at)) }
    // The key is made with the first entry, and so is the first checkpoint.
    if number == 0, size == 0, key != nil { check.tell(.missing(1...1, after: nil)) }
    if key == nil, number > 0 || size > 0 { check.tell(.noKey) }
    if let code, result.codeAt == nil { check.tell(.unknownCode(code)) }
    return check.result
  }

  /// Adds a finding; a change that goes on where the last one ended is the same.
  private mutating func tell(_ finding: AccessFinding) {
    if case .changed(let place, _) = finding,
      case .changed(let known, let since)? = result.findings.last,
      known.upperBound + 1 == place.lowerBound
    {
      result.findings[result.findings.count - 1] = .changed(
        known.lowerBound...place.upperBound, at: since)
    } else {
      result.findings.append(finding)
    }
  }
}
