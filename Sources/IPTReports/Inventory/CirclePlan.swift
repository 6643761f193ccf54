/// How the closeness circle is drawn: its rings, and who has which sign.
package struct CirclePlan: Sendable {
  /// A ring with the steps of closeness that stand on it.
  package struct Ring: Sendable {
    package let title: String
    package let steps: ClosedRange<Int>

    package init(_ title: String, _ steps: ClosedRange<Int>) {
      self.title = title
      self.steps = steps
    }
  }

  /// A sign, what it stands for and the people who have it.
  package struct Mark: Sendable {
    package let sign: String
    package let text: String
    package let people: Set<UInt32>

    package init(_ sign: String, _ text: String, _ people: Set<UInt32>) {
      self.sign = sign
      self.text = text
      self.people = people
    }
  }

  /// The innermost ring first.
  package let rings: [Ring]
  /// In the order in which they stand behind a name.
  package let marks: [Mark]

  package init(rings: [Ring], marks: [Mark]) {
    self.rings = rings
    self.marks = marks
  }
}
