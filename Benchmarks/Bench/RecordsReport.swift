extension Report {
  static func print(records: [RecordsPace.Result]) {
    var table = Table(["the records of a centre", "p50", "p95", "p99", "max", "", "target", ""])
    for result in records {
      let times = Distribution(result.values)
      let figures =
        result.values.count == 1
        ? [times.max.short, "", "", ""]
        : [times.p50.short, times.p95.short, times.p99.short, times.max.short]
      table.add([result.name] + figures + [result.unit] + Target.cells(result.target))
    }
    Swift.print("\n" + table.text + "\n" + Machine.load)
  }
}
