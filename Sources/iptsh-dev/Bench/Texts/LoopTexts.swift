/// The same loop in every language: reckoning and comparing, nothing else.
enum LoopTexts {
  static let rounds = 5_000_000
  private static let bound = 1_000_000

  static let iptsh = """
    let $i = 0
    let $total = 0
    repeat \(rounds) {
      let $i = $i + 1
      let $total = $total + $i * 3
      if $total > \(bound) { let $total = $total - \(bound) * 2 }
    }
    print $total

    """

  static let lua = """
    local i, total = 0, 0
    for _ = 1, \(rounds) do
      i = i + 1
      total = total + i * 3
      if total > \(bound) then total = total - \(bound) * 2 end
    end
    print(total)

    """

  static let tcl = """
    proc run {} {
      set i 0
      set total 0
      for {set n 0} {$n < \(rounds)} {incr n} {
        set i [expr {$i + 1}]
        set total [expr {$total + $i * 3}]
        if {$total > \(bound)} { set total [expr {$total - \(bound) * 2}] }
      }
      return $total
    }
    puts [run]

    """

  /// What all of them print.
  static var result: Int {
    var total = 0
    for i in 1...rounds {
      total += i * 3
      if total > bound { total -= bound * 2 }
    }
    return total
  }
}
