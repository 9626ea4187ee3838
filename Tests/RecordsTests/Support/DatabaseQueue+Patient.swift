import GRDB

extension DatabaseQueue {
  /// A way into a register behind everybody's back, which waits for the consoles that write.
  static func patient(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
