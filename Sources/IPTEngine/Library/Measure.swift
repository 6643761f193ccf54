package import IPTModel

/// A measure as the library declares it: what scoring needs to know.
package struct Measure: Sendable {
  /// A range of totals and what it is called.
  package struct Band: Sendable {
    package internal(set) var range: ClosedRange<Int>
    package let word: String
    /// Its name in print, if that is not the word.
    package let label: String
    /// Whether sources differ about it.
    package let isUnsure: Bool

    /// The name as clinicians write it: `moderately severe`.
    package var title: String {
      label.isEmpty ? word.split(separator: "-").joined(separator: " ") : label
    }
  }

  /// Other figures in use for the same measure.
  package struct Variant: Sendable {
    package let word: String
    package let cut: ClosedRange<Int>?
    package let remission: ClosedRange<Int>?
    package let reliable: Int?
  }

  /// An item whose answer is watched.
  package struct Critical: Sendable {
    package let item: Int
    package let label: String
    /// From which answer a flag is opened; such an answer must be followed up the same day.
    package let from: Int?
    package let highFrom: Int?
    /// The answers at which a remark is made, without a flag.
    package let noted: ClosedRange<Int>?
    /// Whether these answers are a convention of ours and of no source.
    package let isConvention: Bool
  }

  /// What counts as response.
  package enum Response: Sendable {
    /// So many points.
    case points(Double)
    /// Such a share of the first total.
    case share(Double)
  }

  /// How answers become a total.
  package enum Method: Sendable {
    /// They are added up.
    case sum
    /// The highest of each range counts, and these are added up.
    case domains
    /// Their mean.
    case mean
  }

  /// Items that stand together in the total, by their numbers.
  package struct Group: Sendable {
    package let items: ClosedRange<Int>
  }

  /// Codes for exchange with other programs; empty where none is declared.
  package struct Codes: Sendable {
    package let panel: String
    package let total: String
    package let items: [String]
    package let extra: String
    package let answers: [String]
    /// What is to be checked before the codes are used.
    package let note: String
  }

  /// What the owner allows.
  package struct Licence: Sendable {
    package let word: String
    package let text: String
  }

  package let word: String
  package let title: String
  package let items: Int
  /// The figures of an answer, but for items that have a range of their own.
  package let answers: ClosedRange<Int>
  /// Ranges of their own, by the number of the item.
  package let itemAnswers: [Int: ClosedRange<Int>]
  package let isHigherWorse: Bool
  package let labels: [String]
  /// Items that are counted backwards when they are typed as on the form.
  package let reversed: [Int]
  /// Whether answers are typed as on the form, unless the score says otherwise.
  package let isTypedAsPrinted: Bool
  /// Items that may not apply: without them the total is one of fewer items.
  package let optional: [Int]
  /// Items that count least when they were not assessed.
  package let notAssessed: [Int]
  /// How many answers may be missing when the total is filled up in proportion.
  package let mostMissing: Int
  package let method: Method
  /// Which items make the total.
  package let groups: [Group]
  /// The factor by which the result is shown.
  package let times: Int
  package internal(set) var bands: [Band]
  package let critical: [Critical]
  package let variants: [Variant]
  /// The totals that count as a case.
  package internal(set) var cut: ClosedRange<Int>?
  package let response: Response?
  /// The totals that count as remission.
  package let remission: ClosedRange<Int>?
  /// Points that are more than the error of measurement.
  package internal(set) var reliable: Int?
  /// The lowest and the highest total, for a measure without items.
  package let range: ClosedRange<Int>?
  package let codes: Codes?
  package let licence: Licence?
  /// The time that the answers speak of, as it is declared.
  package let window: Quantity
  /// Who gives the answers, as it is declared.
  package let rater: String
  /// Words of the figures that are a convention of ours and of no source.
  package let conventions: [String]
  /// Words of the figures about which sources differ.
  package let doubts: [String]
  /// What else is to be known of the figures.
  package let notes: [String]
  package let sources: [String]
  /// The script that it stands in, if that is one of the clinician's own.
  package let ownScript: String?

  /// The figures that the answer to an item may have.
  package func answers(of item: Int) -> ClosedRange<Int> { itemAnswers[item] ?? answers }

  /// The short name of an item, our own; empty if it has none.
  package func label(of item: Int) -> String {
    if labels.indices.contains(item - 1) { return labels[item - 1] }
    return critical.first { $0.item == item }?.label ?? ""
  }

  /// The band that a total of all items falls in.
  package func band(of total: Int) -> String? {
    bands.first { $0.range.contains(total) }?.word
  }

  /// The name, as clinicians write it, of the band that a total falls in.
  package func title(ofBandOf total: Int) -> String? {
    bands.first { $0.range.contains(total) }?.title
  }
}
