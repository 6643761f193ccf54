/// What the peers need before a text can run in them, and how they print the tally.
///
/// Each keeps the same records as the text describes and does no more than that: positional calls
/// in Lua, one transaction in SQLite, procedures compiled to byte code in Tcl.
enum Preludes {
  /// What `tclsh main.tcl TEXT [count]` runs.
  ///
  /// The text has a `set` of its own; the built-in one goes by `put` here, and `rename` leaves it
  /// compiled to byte code.
  static let tcl = #"""
    rename set put
    proc language {version} {}
    proc session {number on date state} { put ::session $number }
    proc add {kind name args} {
      if {$kind ne "relation"} { error "unknown kind $kind" }
      if {[info exists ::relations($name)]} { error "$name is there already" }
      put closeness 0; put dispute none; put importance 0; put status active
      put count [llength $args]
      for {put i 0} {$i < $count} {incr i} {
        switch -- [lindex $args $i] {
          closeness { put closeness [lindex $args [incr i]] }
          importance { put importance [lindex $args [incr i]] }
          status { put status [lindex $args [incr i]] }
          dispute {
            put dispute [lindex $args $i+1]
            if {$dispute in {renegotiation impasse dissolution}} {
              incr i
            } else {
              put dispute unknown
            }
          }
          default { error "unknown clause [lindex $args $i]" }
        }
      }
      put ::relations($name) [list $closeness $dispute $importance $status]
    }
    proc set {kind name field value} {
      if {$kind ne "relation" || $field ne "closeness"} { error "unknown field $field" }
      lset ::relations($name) 0 $value
    }
    put events {}; put scores {}; put notes {}
    proc event {text kind on date impact value} {
      lappend ::events [list $text $kind $date $value]
    }
    proc score {measure args} {
      put total 0
      foreach answer $args { incr total $answer }
      lappend ::scores [list $measure $total $args]
    }
    proc note {text} { lappend ::notes $text }
    proc count {} {
      put closeness 0; put importance 0; put impasses 0; put strained 0
      foreach {name relation} [array get ::relations] {
        incr closeness [lindex $relation 0]
        incr importance [lindex $relation 2]
        if {[lindex $relation 1] eq "impasse"} { incr impasses }
        if {[lindex $relation 3] eq "strained"} { incr strained }
      }
      put impact 0; put quarrels 0; put points 0
      foreach event $::events {
        incr impact [lindex $event 3]
        if {[lindex $event 1] eq "quarrel"} { incr quarrels }
      }
      foreach score $::scores { incr points [lindex $score 1] }
      foreach {figure value} [list relations [array size ::relations] closeness $closeness \
          importance $importance impasses $impasses strained $strained \
          events [llength $::events] impact $impact quarrels $quarrels \
          scores [llength $::scores] points $points notes [llength $::notes]] {
        puts "$figure $value"
      }
    }
    source -encoding utf-8 [lindex $argv 0]
    if {[lindex $argv 1] eq "count"} count

    """#

  /// What prints the tally of a case.
  static let iptshTally = #"""
    print $"relations {count(relations)}"
    print $"closeness {sum(relations.closeness)}"
    print $"importance {sum(relations.importance)}"
    print $"impasses {count(relations where dispute = impasse)}"
    print $"strained {count(relations where status = strained)}"
    print $"events {count(events)}"
    print $"impact {sum(events.impact)}"
    print $"quarrels {count(events where kind = quarrel)}"
    print $"scores {count(scores)}"
    print $"points {sum(scores.total)}"
    print $"notes {count(notes)}"

    """#

  /// What `lua5.4 main.lua TEXT [count]` runs.
  static let lua = #"""
    local relations, events, scores, notes = {}, {}, {}, {}
    function relation(name, closeness, dispute, importance, status)
      if relations[name] then error(name .. " is there already") end
      relations[name] =
        {closeness = closeness, dispute = dispute, importance = importance, status = status}
    end
    function closeness(name, value) relations[name].closeness = value end
    function event(text, kind, date, impact)
      events[#events + 1] = {text = text, kind = kind, date = date, impact = impact}
    end
    function score(measure, a, b, c, d, e, f, g, h, i)
      local total = a + b + c + d + e + f + g + h + i
      scores[#scores + 1] = {measure = measure, total = total, a, b, c, d, e, f, g, h, i}
    end
    function note(text) notes[#notes + 1] = text end

    dofile(arg[1])

    if arg[2] == "count" then
      local count, near, important, impasses, strained = 0, 0, 0, 0, 0
      for _, relation in pairs(relations) do
        count = count + 1
        near = near + relation.closeness
        important = important + relation.importance
        if relation.dispute == "impasse" then impasses = impasses + 1 end
        if relation.status == "strained" then strained = strained + 1 end
      end
      local impact, quarrels, points = 0, 0, 0
      for _, event in ipairs(events) do
        impact = impact + event.impact
        if event.kind == "quarrel" then quarrels = quarrels + 1 end
      end
      for _, score in ipairs(scores) do points = points + score.total end
      print("relations " .. count)
      print("closeness " .. near)
      print("importance " .. important)
      print("impasses " .. impasses)
      print("strained " .. strained)
      print("events " .. #events)
      print("impact " .. impact)
      print("quarrels " .. quarrels)
      print("scores " .. #scores)
      print("points " .. points)
      print("notes " .. #notes)
    end

    """#

  /// The head of every SQL text.
  static let sql = """
    CREATE TABLE relation(
      name TEXT PRIMARY KEY, closeness INT, dispute TEXT, importance INT, status TEXT
    );
    CREATE TABLE event(text TEXT, kind TEXT, date TEXT, impact INT);
    CREATE TABLE score(
      measure TEXT, a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT);
    CREATE TABLE note(text TEXT);

    """

  /// What `sqlite3 … '.read TEXT' '.read count.sql'` reads last.
  static let sqlCount = """
    .mode list
    .separator ' '
    SELECT 'relations', count(*) FROM relation;
    SELECT 'closeness', ifnull(sum(closeness), 0) FROM relation;
    SELECT 'importance', ifnull(sum(importance), 0) FROM relation;
    SELECT 'impasses', count(*) FROM relation WHERE dispute = 'impasse';
    SELECT 'strained', count(*) FROM relation WHERE status = 'strained';
    SELECT 'events', count(*) FROM event;
    SELECT 'impact', ifnull(sum(impact), 0) FROM event;
    SELECT 'quarrels', count(*) FROM event WHERE kind = 'quarrel';
    SELECT 'scores', count(*) FROM score;
    SELECT 'points', ifnull(sum(a + b + c + d + e + f + g + h + i), 0) FROM score;
    SELECT 'notes', count(*) FROM note;

    """
}
