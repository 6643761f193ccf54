import IPTDocument
import Testing

@testable import IPTShell

@Suite struct ShellSettingsTests {
  @Test(arguments: ShellSetting.all.map(\.name)) func everyStandardIsAValue(name: String) {
    let setting = ShellSetting.all.first { $0.name == name }
    #expect(setting?.accepts(setting?.standard ?? "") == true)
  }

  @Test func aValueOutsideIsRefusedWithWhatIsTaken() {
    var settings = ShellSettings()
    #expect(settings.set("hints", "perhaps") == "hints takes yes or no")
    #expect(
      settings.set("lock-after", "-1")
        == "lock-after takes minutes from 0 to 1440, such as 5 or 0.5")
    for value in ["+5", "1441", "1440.1", "nan", "inf", "30s", "", ".5", "99999999999999999999"] {
      #expect(settings.set("lock-after", value) != nil, "\(value)")
    }
    #expect(settings.set("nosuch", "yes") == "there is no setting `nosuch`")
  }

  @Test func itIsShownWhereAValueComesFrom() {
    var settings = ShellSettings()
    settings.set("color", "no", from: "NO_COLOR")
    settings.origin = "init.ipt"
    #expect(settings.set("hints", "no") == nil)
    let shown = TextRenderer().render(settings.document)
    #expect(shown.contains("color        no     NO_COLOR"))
    #expect(shown.contains("hints        no     init.ipt"))
    #expect(shown.contains("pager        yes    standard"))
  }

  @Test func nobodyIsLockedOutAfterNoMinutes() {
    var settings = ShellSettings()
    #expect(settings.idleLimit == 900)
    #expect(settings.set("lock-after", "0") == nil)
    #expect(settings.idleLimit == nil)
    #expect(settings.set("lock-after", "0.5") == nil)
    #expect(settings.idleLimit == 30)
    #expect(settings.set("lock-after", "0.001") == nil)
    #expect(settings.idleLimit == 1)
  }
}
