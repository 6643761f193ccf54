/// The works that fields, vocabularies and the clinical library refer to by key.
public enum Bibliography {
  /// One work.
  public struct Entry: Sendable {
    /// The key as it stands in a table: `WMK18`.
    public let key: StaticString
    /// Who, when and what, in one line.
    public let citation: StaticString

    init(_ key: StaticString, _ citation: StaticString) {
      self.key = key
      self.citation = citation
    }
  }

  /// The key of what this program chose by itself.
  public static let ownConvention: StaticString = "[C]"
  /// What follows a key where sources differ or were not read again.
  public static let doubt: StaticString = " [?]"

  /// Every work, in the order of the keys.
  public static let entries: [Entry] = [
    .init("ALT97", "Altman and others 1997, the Altman self-rating mania scale"),
    .init("AMO16", "Amole and others 2016, specific and nonspecific strategies in two therapies"),
    .init("APSY", "Practice leaflet on IPT, after Stuart and Robertson 2003"),
    .init("BEC96", "Beck, Steer and Brown 1996, BDI-II manual"),
    .init("BH91", "Bartholomew and Horowitz 1991, attachment styles among young adults"),
    .init("BKZ07", "Brunstein-Klomek, Zalsman and Mufson 2007, IPT for depressed adolescents"),
    .init("BUSH98", "Bush and others 1998, the AUDIT-C"),
    .init("CAMC", "CamCOPS, clinical assessment suite, Cambridge: scoring and licence notes"),
    .init("CCCP", "Carepatron, closeness circle worksheet"),
    .init("CCPP", "PositivePsychology, closeness circle worksheet"),
    .init("CEBC", "California Evidence-Based Clearinghouse, entry on IPT-A"),
    .init("CORE07", "Connell and Barkham 2007, CORE-10 user manual"),
    .init("COX87", "Cox, Holden and Sagovsky 1987, the Edinburgh scale"),
    .init("CSSRS", "Columbia Lighthouse Project, C-SSRS triage pages"),
    .init("CUI16", "Cuijpers and others 2016, meta-analysis of IPT"),
    .init("DWM18", "Dietz, Weinberg and Mufson 2018, family-based IPT"),
    .init("FDA6", "US FDA, Digital Health Policy Navigator, step 6"),
    .init("FRANK05", "Frank 2005, guide to interpersonal and social rhythm therapy"),
    .init("FRANK07", "Frank and others 2007, frequency of maintenance IPT"),
    .init("FRANK91", "Frank and others 1991, what keeps people well in maintenance IPT"),
    .init("GEC", "Gentle Empathy Counseling, page on IPT"),
    .init("GYA13", "Gyani and others 2013, enhancing recovery rates"),
    .init("HAM60", "Hamilton 1960, a rating scale for depression"),
    .init("HAW02", "Hawley and others 2002, remission on the MADRS"),
    .init("HKCFP22", "Yip and Chung 2022, IPT for complicated grief"),
    .init("HOZ", "Markowitz 2016, IPT for posttraumatic stress disorder"),
    .init("IDSQ", "Site of the IDS and QIDS, conversion table"),
    .init("IPSRT", "IPSRT project, background page"),
    .init("IPTQA", "IPT Institute, Quality and Adherence Scale"),
    .init("IPTUK", "IPT UK, stages of IPT"),
    .init("IRW", "Item Response Warehouse, issues 2100 and 2119"),
    .init("ISIPT", "International Society of IPT, key strategies"),
    .init("JAMA99", "Mufson and others 1999, IPT for depressed adolescents"),
    .init("JUDD04", "Judd and others 2004, interpersonal counselling in general practice"),
    .init("KSW01", "Kroenke, Spitzer and Williams 2001, the PHQ-9"),
    .init("KWRC84", "Klerman and others 1984, IPT of Depression"),
    .init("LIN15", "Linehan 2015, DBT skills training manual"),
    .init("LM13", "Lipsitz and Markowitz 2013, mechanisms of change in IPT"),
    .init("LOUZ16", "Louzon and others 2016, item 9 among veterans"),
    .init("LRP10", "Lemma, Roth and Pilling 2010, competences for IPT"),
    .init("LUB06", "Lubben and others 2006, LSNS-6"),
    .init("MADRS79", "Montgomery and Asberg 1979, a depression scale sensitive to change"),
    .init("MAR00", "Markowitz and others 2000, adherence in a trial"),
    .init("MAR15", "Markowitz and others 2015, is exposure necessary?"),
    .init("MHPSS", "MHPSS Network, summary of group IPT"),
    .init("MOU21", "Mournet and others 2021, limits of depression screens for suicide risk"),
    .init("MS97", "Markowitz and Swartz 1997, case formulation in IPT"),
    .init("MUF99", "Mufson and others 1999, IPT for depressed adolescents"),
    .init("MUN02", "Mundt and others 2002, the Work and Social Adjustment Scale"),
    .init("MW04", "Markowitz and Weissman 2004, principles and applications of IPT"),
    .init("MW06", "Markowitz 2006, the clinical conduct of IPT"),
    .init("NHSTT", "NHS Talking Therapies manual 2023"),
    .init("PICS03", "Popovic, Milne and Barrett 2003, Perceived Interpersonal Closeness Scale"),
    .init("PRI21", "Prigerson and others 2021, PG-13-R"),
    .init("PRI95", "Prigerson and others 1995, Inventory of Complicated Grief"),
    .init("QD", "Web page: what to expect from IPT"),
    .init("QIU23", "Qiu and others 2023, the Edinburgh scale with and without item 10"),
    .init("RAD77", "Radloff 1977, the CES-D scale"),
    .init("RUSH03", "Rush and others 2003, the QIDS"),
    .init("S06", "Stuart 2006, a guide to the basics of IPT"),
    .init("SB12", "Stanley and Brown 2012, Safety Planning Intervention"),
    .init("SIM13", "Simon and others 2013, item 9 and suicide attempts"),
    .init("SPI06", "Spitzer and others 2006, the GAD-7"),
    .init("SR03", "Stuart and Robertson 2003, IPT: a clinician's guide"),
    .init("SR03ch19", "Stuart and Robertson 2003, chapter on interpersonal sensitivity"),
    .init("SR12", "Stuart and Robertson 2012, IPT: a clinician's guide, 2nd edition"),
    .init("SS99", "Stroebe and Schut 1999, the dual process model"),
    .init("SSB17", "Stroebe, Schut and Boerner 2017, cautions about stages of grief"),
    .init("STE14", "Stewart and others 2014, dissemination of IPT among veterans"),
    .init("STUSL", "Stuart 2012, IPT Institute training slides"),
    .init("TBP23", "Loibl 2023, 25 questions for clients in IPT"),
    .init("TOPP15", "Topp and others 2015, review of the WHO-5"),
    .init("WEA14", "Weissman and others 2014, interpersonal counselling in primary care"),
    .init("WHO16", "WHO and Columbia University 2016, group IPT for depression"),
    .init("WMK18", "Weissman, Markowitz and Klerman 2018, The Guide to IPT"),
    .init("WMK18ch10", "Weissman, Markowitz and Klerman 2018, chapter on techniques"),
    .init("WMK18ch6", "Weissman, Markowitz and Klerman 2018, chapter on role disputes"),
    .init("WMK18ch8", "Weissman, Markowitz and Klerman 2018, chapter on interpersonal deficits"),
    .init("ZIM13", "Zimmerman and others 2013, severity bands of the Hamilton scale"),
  ]
}
