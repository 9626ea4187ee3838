import Glibc

/// How long this thread's processor worked on something, whatever else the machine did meanwhile.
///
/// It is for telling what ends from what exhausts a reader: never for speed, which benchmarks measure.
public func effort(of work: () throws -> Void) rethrows -> Duration {
  let start = processorTime()
  try work()
  return processorTime() - start
}

private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
