/// What `iptsh run` is asked for on the command line.
package struct RunRequest: Equatable, Sendable {
  /// The forms of the report.
  package enum Form: String, Sendable, CaseIterable {
    case text, tap, junit, json, csv
  }

  /// The forms of a sheet of feedback.
  package enum Sheets: String, Sendable, CaseIterable {
    case markdown, html
  }

  package var paths: [String]
  /// The scenarios with one of these tags, or all.
  package var tags: [String] = []
  /// The scenarios whose titles hold this, or all.
  package var only = ""
  /// The case that `from given` stands for, or a folder of them.
  package var given: String?
  /// The part of the scripts that is run: which one of how many, from 1.
  package var shard: (number: Int, of: Int)?
  /// Whether it goes on behind what cannot be read.
  package var keepsGoing = false
  package var form = Form.text
  /// The case that the script changes, if all that it expects is so.
  package var commit: String?
  /// The folder for a sheet of feedback for each case handed in.
  package var feedback: String?
  /// The form of the sheets.
  package var sheets = Sheets.markdown
  /// The case or script that the cases handed in began from.
  package var seed: String?
  /// Whether a case that is handed in alone is told as a class is: with a sheet, or beside the seed.
  var hasSheets: Bool { feedback != nil || seed != nil }
  /// How many processes share the work.
  package var jobs = 1
  /// The part of the work that is this process's own, where another one shares it out.
  package var worker: (number: Int, of: Int)?

  package init(paths: [String]) { self.paths = paths }

  package static func == (left: RunRequest, right: RunRequest) -> Bool {
    left.paths == right.paths && left.tags == right.tags && left.only == right.only
      && left.given == right.given && left.shard?.number == right.shard?.number
      && left.shard?.of == right.shard?.of && left.keepsGoing == right.keepsGoing
      && left.form == right.form && left.commit == right.commit
      && left.feedback == right.feedback && left.sheets == right.sheets
      && left.seed == right.seed && left.jobs == right.jobs
      && left.worker?.number == right.worker?.number && left.worker?.of == right.worker?.of
  }
}
