import Yarn

/// The clock of an exercise: it goes only when told, at the pace one sets.
public typealias ExerciseClock = VirtualClock
