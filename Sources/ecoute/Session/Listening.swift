import Dispatch

extension DispatchQueue {
  /// Does something again and again, this long after it was done last, for as long as its owner lives.
  func `repeat`<Owner: AnyObject & Sendable>(
    every pace: DispatchTimeInterval, with owner: Owner, _ work: @escaping @Sendable (Owner) -> Void
  ) {
    asyncAfter(deadline: .now() + pace) { [weak owner] in
      guard let owner else { return }
      work(owner)
      self.repeat(every: pace, with: owner, work)
    }
  }
}
