import Foundation
import Synchronization

@testable import Records

/// The disk of this machine, where one call fails: the tables of the register are files too.
///
/// Reading, looking and closing are left alone, but for one path; SQLite has its own door.
final class FailingFiles: FileLayer {
  private let real = RealFiles()
  private let state = Mutex(State())

  private struct State {
    var fault: SimulatedFiles.Fault?
    var calls = 0
    var wasHit = false
    var hidden: String?
  }

  /// A folder that the disk refuses to list, or a file that it refuses to open; nil for none.
  func hide(_ path: String?) { state.withLock { $0.hidden = path } }

  private func look(_ path: String) throws(FileFailure) {
    guard state.withLock({ $0.hidden }) == path else { return }
    throw FileFailure(operation: .reading, path: path, code: EIO)
  }

  /// Sets what will go wrong; counts the calls again from 1.
  func plan(_ fault: SimulatedFiles.Fault) { state.withLock { $0 = State(fault: fault) } }

  /// The disk works again.
  func heal() { state.withLock { $0.fault = nil } }

  /// Whether the call that was last planned to fail came.
  var wasHit: Bool { state.withLock { $0.wasHit } }

  /// Counts a call; true when it must be cut short.
  @discardableResult
  private func count(_ path: String = "", isWrite: Bool = false) throws(FileFailure) -> Bool {
    let kind = state.withLock { state -> SimulatedFiles.Fault.Kind? in
      guard let fault = state.fault, isWrite || fault.kind != .shortWrite else { return nil }
      state.calls += 1
      let isDue = state.calls >= fault.at && state.calls < fault.at + fault.times
      state.wasHit = state.wasHit || isDue
      return isDue ? fault.kind : nil
    }
    guard case .error(let code) = kind else { return kind != nil }
    throw FileFailure(operation: .writing, path: path, code: code)
  }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> OpenFile {
    try look(path)
    try count(path)
    return try real.open(path, access)
  }

  func close(_ file: OpenFile) { real.close(file) }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    let isShort = try count(isWrite: true)
    let part = isShort ? bytes.count / 2 : bytes.count
    return try real.write(UnsafeRawBufferPointer(rebasing: bytes[..<part]), to: file)
  }

  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int { try real.read(file, at: offset, into: buffer) }

  func synchronise(_ file: OpenFile) throws(FileFailure) {
    try count()
    try real.synchronise(file)
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileFailure) {
    try count()
    try real.truncate(file, to: length)
  }

  func lock(_ file: OpenFile, _ lock: FileLock) throws(FileFailure) { try real.lock(file, lock) }

  func status(_ file: OpenFile) throws(FileFailure) -> FileStatus { try real.status(file) }

  func rename(_ path: String, to new: String) throws(FileFailure) {
    try count(path)
    try real.rename(path, to: new)
  }

  func place(_ path: String, at new: String) throws(FileFailure) {
    try count(new)
    try real.place(path, at: new)
  }

  func unlink(_ path: String) throws(FileFailure) {
    try count(path)
    try real.unlink(path)
  }

  func makeDirectory(_ path: String) throws(FileFailure) {
    try count(path)
    try real.makeDirectory(path)
  }

  func removeDirectory(_ path: String) throws(FileFailure) { try real.removeDirectory(path) }

  func list(_ path: String) throws(FileFailure) -> [String] {
    try look(path)
    return try real.list(path)
  }

  func synchroniseDirectory(_ path: String) throws(FileFailure) {
    try count(path)
    try real.synchroniseDirectory(path)
  }
}
