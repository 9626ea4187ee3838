import Chance
import Foundation

@testable import Records

/// The inside of the simulated disk.
struct Machine {
  var nodes: [Int: Node] = [:]
  /// Paths as programs see them; `directory` stands for a folder.
  var names: [String: Int] = [:]
  var open: [Int32: Opened] = [:]
  var fault: SimulatedFiles.Fault?
  var calls = 0

  /// Paths on the platter, and what was done to the names of a folder since it was synchronised.
  private var platterNames: [String: Int] = [:]
  private var pendingNames: [String: [(path: String, node: Int?)]] = [:]
  private var lastNode = 0
  private var lastDescriptor: Int32 = 2

  static let directory = -1

  struct Opened {
    let path: String
    let node: Int
    var lock: FileLock?
  }

  enum Call: Hashable {
    case open, read, write, synchronise, lock, other
  }

  /// Whether the write just begun must take half of its bytes.
  private(set) var isShort = false

  /// Counts a call, and fails it when that was planned.
  mutating func begin(
    _ call: Call, _ path: String, _ node: Int? = nil
  ) throws(FileFailure) {
    isShort = false
    guard let fault else { return }
    if fault.kind == .shortWrite, call != .write { return }
    if fault.sparesMemory, path.hasPrefix("/shm"), fault.kind != .powerOff { return }
    calls += 1
    guard calls >= fault.at, calls < fault.at + fault.times || fault.kind == .powerOff else {
      return
    }
    // Linux forgets what it could not write: the next fdatasync will not try again.
    if call == .synchronise, fault.kind != .error(EINTR), let node { nodes[node]?.dirty = [] }
    switch fault.kind {
    case .shortWrite: isShort = true
    case .error(let code):
      let operation: FileFailure.Operation =
        call == .read ? .reading : call == .lock ? .locking : .writing
      throw FileFailure(operation: operation, path: path, code: code)
    case .powerOff: throw FileFailure(operation: .writing, path: path, code: EIO)
    }
  }

  func isDirectory(_ path: String) -> Bool {
    path == "/home" || path == "/shm" || path == "" || names[path] == Self.directory
  }

  func children(of folder: String) -> [String] {
    names.keys.filter { SimulatedFiles.folder($0) == folder }
      .map { String($0.dropFirst(folder.count + 1)) }
  }

  mutating func newNode() -> Int {
    lastNode += 1
    nodes[lastNode] = Node()
    return lastNode
  }

  mutating func descriptor(for path: String) -> OpenFile {
    lastDescriptor += 1
    if let node = names[path] { open[lastDescriptor] = Opened(path: path, node: node) }
    return OpenFile(descriptor: lastDescriptor)
  }

  mutating func name(_ path: String, _ node: Int?) {
    names[path] = node
    pendingNames[SimulatedFiles.folder(path), default: []].append((path, node))
  }

  /// A power cut may leave both names: the real `place` links, then removes the old name.
  mutating func move(_ path: String, to new: String, _ node: Int) {
    name(new, node)
    name(path, nil)
  }

  mutating func synchroniseNames(in folder: String) {
    for (path, node) in pendingNames.removeValue(forKey: folder) ?? [] { platterNames[path] = node }
  }

  mutating func cutPower(_ chance: inout Chance) {
    open = [:]
    for (_, changes) in pendingNames.sorted(by: { $0.key < $1.key }) {
      // File systems keep the order of their own changes: some of the first ones are there.
      for (path, node) in changes.prefix(Int.random(in: 0...changes.count, using: &chance)) {
        platterNames[path] = node
      }
    }
    pendingNames = [:]
    names = platterNames.filter { path, _ in !path.hasPrefix("/shm") && isReachable(path) }
    platterNames = names
    for key in nodes.keys.sorted() { nodes[key]?.cutPower(&chance) }
  }

  private func isReachable(_ path: String) -> Bool {
    let folder = SimulatedFiles.folder(path)
    return folder == "/home" || platterNames[folder] == Self.directory && isReachable(folder)
  }
}

/// A file's bytes: what programs see, and what the platter has.
struct Node {
  private(set) var content: [UInt8] = []
  private(set) var platter: [UInt8] = []
  /// Sectors that differ and that the system knows it must write.
  var dirty: Set<Int> = []

  static let sector = 512

  mutating func append(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    dirty.formUnion(content.count / Self.sector...(content.count + bytes.count - 1) / Self.sector)
    content += bytes
  }

  mutating func truncate(to length: Int) {
    content = Array(content.prefix(length))
    dirty.insert(length / Self.sector)
  }

  mutating func synchronise() {
    for sector in dirty { write(sector) }
    dirty = []
    resize(to: content.count)
  }

  /// Replaces everything, on the platter too.
  mutating func set(_ bytes: [UInt8]) {
    content = bytes
    platter = bytes
    dirty = []
  }

  /// Any of the dirty sectors were written, the last of them perhaps by half, in any order.
  mutating func cutPower(_ chance: inout Chance) {
    let lengths = [platter.count, content.count].sorted()
    for sector in dirty.sorted() where Bool.random(using: &chance) { write(sector) }
    if Bool.random(using: &chance) {
      resize(to: Int.random(in: lengths[0]...lengths[1], using: &chance))
    } else if Bool.random(using: &chance) {
      resize(to: content.count)
    }
    content = platter
    dirty = []
  }

  private mutating func write(_ sector: Int) {
    let start = sector * Self.sector
    let end = min(start + Self.sector, content.count)
    guard start < end else { return }
    if platter.count < end { resize(to: end) }
    platter.replaceSubrange(start..<end, with: content[start..<end])
  }

  private mutating func resize(to length: Int) {
    platter = Array(platter.prefix(length))
    platter += repeatElement(0, count: length - platter.count)
  }
}
