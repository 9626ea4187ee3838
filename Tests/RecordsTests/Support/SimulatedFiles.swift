import Chance
import Foundation
import Synchronization

@testable import Records

/// A disk in memory that knows what a power cut would leave of it.
///
/// Every file has two contents: what programs see, and what is on the platter. `fdatasync` copies
/// the dirty sectors from one to the other; a failed one forgets which were dirty, as Linux does. A
/// name exists on the platter once its folder was synchronised. `/shm` is memory.
final class SimulatedFiles: FileLayer {
  private let machine: Mutex<Machine>
  /// Called at the next `fdatasync`, while the disk works.
  private let meanwhile = Mutex<(@Sendable () -> Void)?>(nil)

  init() { machine = Mutex(Machine()) }

  /// The same disk, as a power cut at this instant would leave it; this one is not touched.
  init(cuttingPowerOf other: SimulatedFiles, _ chance: inout Chance) {
    var copy = other.machine.withLock { $0 }
    copy.fault = nil
    copy.cutPower(&chance)
    machine = Mutex(copy)
  }

  /// What goes wrong, and at which call, counted from 1.
  struct Fault: Hashable, Sendable {
    var at: Int
    var kind: Kind
    /// How many calls fail from there on.
    var times = 1
    /// Whether `/shm` is spared.
    var sparesMemory = true

    enum Kind: Hashable, Sendable {
      case error(Int32)
      /// A write takes half of its bytes; other calls are not counted.
      case shortWrite
      /// Nothing works any more.
      case powerOff
    }
  }

  /// A copy of a disk, to try several things on.
  init(copying other: SimulatedFiles) {
    let copy = other.machine.withLock { $0 }
    machine = Mutex(copy)
  }

  /// Sets what will go wrong; counts the calls again from 1.
  func plan(_ fault: Fault?) {
    machine.withLock { machine in
      machine.fault = fault
      machine.calls = 0
    }
  }

  /// Does something once, while the disk is busy with the next `fdatasync`.
  func whileSynchronising(_ work: @escaping @Sendable () -> Void) {
    meanwhile.withLock { $0 = work }
  }

  /// The calls counted since the last plan.
  var calls: Int { machine.withLock { $0.calls } }

  /// The console ends: its files are closed, what it wrote stays.
  func endConsole() { machine.withLock { $0.open = [:] } }

  /// What programs see of a file; nil when there is none.
  func bytes(of path: String) -> [UInt8]? {
    machine.withLock { machine in
      machine.names[path].flatMap { machine.nodes[$0]?.content }
    }
  }

  /// Changes a file behind everybody's back.
  func set(_ path: String, _ bytes: [UInt8]) {
    machine.withLock { machine in
      guard let node = machine.names[path] else { return }
      machine.nodes[node]?.set(bytes)
    }
  }

  /// The paths of all files.
  var paths: [String] { machine.withLock { $0.names.keys.sorted() } }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> OpenFile {
    try run(.open, path) { machine throws(FileFailure) in
      if machine.names[path] == nil {
        guard access == .create || access == .appendOrCreate else { throw failure(path, ENOENT) }
        guard machine.isDirectory(SimulatedFiles.folder(path)) else { throw failure(path, ENOENT) }
        machine.name(path, machine.newNode())
      } else if access == .create {
        throw failure(path, EEXIST)
      }
      return machine.descriptor(for: path)
    }
  }

  func close(_ file: OpenFile) {
    machine.withLock { _ = $0.open.removeValue(forKey: file.descriptor) }
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    let copy = Array(bytes)
    return try run(.write, file) { machine, node throws(FileFailure) in
      let count = machine.isShort ? copy.count / 2 : copy.count
      machine.nodes[node]?.append(copy.prefix(count))
      return count
    }
  }

  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    let wanted = buffer.count
    let bytes = try run(.read, file) { machine, node throws(FileFailure) in
      Array((machine.nodes[node]?.content ?? []).dropFirst(offset).prefix(wanted))
    }
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  func synchronise(_ file: OpenFile) throws(FileFailure) {
    let work = meanwhile.withLock { work in
      defer { work = nil }
      return work
    }
    work?()
    try run(.synchronise, file) { machine, node throws(FileFailure) in
      machine.nodes[node]?.synchronise()
    }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileFailure) {
    try run(.other, file) { machine, node throws(FileFailure) in
      machine.nodes[node]?.truncate(to: length)
    }
  }

  func lock(_ file: OpenFile, _ lock: FileLock) throws(FileFailure) {
    try run(.lock, file) { machine, node throws(FileFailure) in
      for (descriptor, other) in machine.open where descriptor != file.descriptor {
        guard other.node == node, let held = other.lock else { continue }
        if lock == .exclusive || held == .exclusive { throw failure(other.path, EWOULDBLOCK) }
      }
      machine.open[file.descriptor]?.lock = lock
    }
  }

  func status(_ file: OpenFile) throws(FileFailure) -> FileStatus {
    try run(.read, file) { machine, node throws(FileFailure) in
      FileStatus(
        length: machine.nodes[node]?.content.count ?? 0,
        hasName: machine.names.values.contains(node),
        identity: .init(device: 0, node: UInt64(node)))
    }
  }

  func rename(_ path: String, to new: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in
      guard let node = machine.names[path] else { throw failure(path, ENOENT) }
      machine.move(path, to: new, node)
    }
  }

  func place(_ path: String, at new: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in
      guard let node = machine.names[path] else { throw failure(path, ENOENT) }
      guard machine.names[new] == nil else { throw failure(new, EEXIST) }
      machine.move(path, to: new, node)
    }
  }

  func unlink(_ path: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in
      guard machine.names[path] != nil else { throw failure(path, ENOENT) }
      machine.name(path, nil)
    }
  }

  func makeDirectory(_ path: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in
      if !machine.isDirectory(path) { machine.name(path, Machine.directory) }
    }
  }

  func removeDirectory(_ path: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in
      guard machine.children(of: path).isEmpty else { throw failure(path, ENOTEMPTY) }
      machine.name(path, nil)
    }
  }

  func list(_ path: String) throws(FileFailure) -> [String] {
    try run(.read, path) { machine throws(FileFailure) in
      guard machine.isDirectory(path) else { throw failure(path, ENOENT) }
      return machine.children(of: path)
    }
  }

  func synchroniseDirectory(_ path: String) throws(FileFailure) {
    try run(.other, path) { machine throws(FileFailure) in machine.synchroniseNames(in: path) }
  }

  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private func failure(_ path: String, _ code: Int32) -> FileFailure {
    FileFailure(operation: .writing, path: path, code: code)
  }

  private func run<Result: Sendable>(
    _ call: Machine.Call, _ path: String,
    _ work: (inout Machine) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    try machine.withLock { machine in
      Swift.Result<Result, FileFailure> { () throws(FileFailure) in
        try machine.begin(call, path)
        return try work(&machine)
      }
    }.get()
  }

  private func run<Result: Sendable>(
    _ call: Machine.Call, _ file: OpenFile,
    _ work: (inout Machine, Int) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    try machine.withLock { machine in
      Swift.Result<Result, FileFailure> { () throws(FileFailure) in
        guard let opened = machine.open[file.descriptor] else { throw failure("", EBADF) }
        try machine.begin(call, opened.path, opened.node)
        return try work(&machine, opened.node)
      }
    }.get()
  }
}
