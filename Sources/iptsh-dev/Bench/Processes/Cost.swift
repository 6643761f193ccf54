import Glibc

/// What one run of a program took.
struct Cost: BitwiseCopyable {
  /// From just before the start to the reaping, or to the prompt.
  var nanoseconds: Int64
  /// The kernel's own figure for the most memory held at once, in kilobytes.
  var peak: Int

  /// The steady clock, in nanoseconds.
  static func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The most memory this process has held, in kilobytes.
  ///
  /// A child starts out sharing its parent's memory and is charged for it, so no figure for a child
  /// can be below this one; one that is not above it is only an upper bound.
  static func ownPeak() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
