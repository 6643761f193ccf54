extension Vocabulary {
  static let affect = Vocabulary(
    "feeling", source: "[C]", isOpen: true,
    [
      .init("sad", "Low, mournful.", aliases: ["sadness"]),
      .init("lonely", "Without company that counts.", aliases: ["loneliness"]),
      .init("hurt", "Wounded by somebody."),
      .init("ashamed", "Wanting to hide.", aliases: ["shame"]),
      .init("guilty", "Having done wrong.", aliases: ["guilt"]),
      .init("angry", "Wanting to strike back or to be heard.", aliases: ["anger"]),
      .init("annoyed", "Put out.", aliases: ["irritated"]),
      .init("jealous", "Fearing to lose somebody to another.", aliases: ["jealousy"]),
      .init("afraid", "In fear.", aliases: ["fear", "scared"]),
      .init("worried", "Thinking ahead in fear.", aliases: ["worry"]),
      .init("disappointed", "Having hoped for more.", aliases: ["disappointment"]),
      .init("empty", "Without inner life.", aliases: ["emptiness"]),
      .init("numb", "Without feeling.", aliases: ["numbness"]),
      .init("relieved", "Lighter than before.", aliases: ["relief"]),
      .init("grateful", "Thankful.", aliases: ["gratitude"]),
      .init("proud", "Pleased with oneself.", aliases: ["pride"]),
      .init("hopeful", "Expecting good.", aliases: ["hope"]),
      .init("tender", "Warm towards somebody.", aliases: ["tenderness"]),
      .init("calm", "At rest."),
      .init("glad", "Pleased.", aliases: ["joy", "happy"]),
    ])

  static let affectTopic = Vocabulary(
    "object of a feeling", source: "[C]",
    [
      .init("ending", "The end of the treatment."),
      .init("old-role", "The role that was lost."),
      .init("new-role", "The role that came instead."),
      .init("loss", "Somebody's death or another loss."),
      .init("illness", "Being ill."),
      .init("clinician", "The clinician or the sessions."),
    ])

  static let linkDirection = Vocabulary(
    "direction of a link", source: "MW06",
    [
      .init("event-to-mood", "The event moved the mood."),
      .init("mood-to-event", "The mood brought about the event."),
      .init("both", "Each moved the other."),
      .init("unclear", "It cannot be told, and need not be."),
    ])

  static let moodWindow = Vocabulary(
    "window of a rating", source: "[C]",
    [
      .init("day", "The rating is for one day."),
      .init("week", "The rating is for a week."),
      .init("month", "The rating is for a month."),
    ])

  static let noteTag = Vocabulary(
    "time of a note's subject", source: "[C]",
    [
      .init("present", "About life now."),
      .init("past", "About earlier life."),
    ])
}
