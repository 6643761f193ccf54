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
        == "lock-after takes a whole number of minutes from 0 to 1440, or seconds: 30s")
    for value in ["+5", "1441", "0s", "-3s", "s", "99999999999999999999", "1 s"] {
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
    #expect(settings.set("lock-after", "30s") == nil)
    #expect(settings.idleLimit == 30)
  }
}
