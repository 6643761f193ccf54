// Generated from the scripts beside it; write it anew with `iptsh-dev generate`.

extension LibrarySource {
  /// The scripts of the library, by their names: constants that cost nothing before they are read.
  package static let all: [LibrarySource] = [
    LibrarySource(
      name: "advice-clinician.ipt", kind: "advice",
      text: #"""
        # One quiet line for the clinician, at the end of `about`. To be rid of it, declare it anew in a script of
        # your library folder: advice own-care "…" about clinician level note { when no }
        language 1
        advice own-care "And you: a pause, a walk, a word with a colleague between two clients." about clinician level note {
          when yes
        }
        """#),
    LibrarySource(
      name: "advice-course.ipt", kind: "advice",
      text: #"""
        # Remarks on the agreement, the course, the sessions, safety and the ending. The levels are ours [C].
        language 1
        advice W-LEN "The number of sessions is outside the usual 12 to 16." about contract level warn {
          when (case.format is unknown or case.format = ipt) and contract.sessions is known and not (contract.sessions in 12..16)
          fix "contract sessions … because \"…\""
          convention level
          source [ISIPT, MW04]
        }
        advice A01 "The agreement does not say what happens when somebody is late." about contract level note {
          when contract is known and contract.lateness is unknown
          fix "contract lateness \"…\""
          convention level
          source [APSY]
        }
        advice A02 "The agreement does not say what happens with a missed session." about contract level note {
          when contract is known and contract.missed is unknown
          fix "contract missed \"…\""
          convention level
          source [APSY]
        }
        advice A03 "The agreement names no measures." about contract level note {
          when contract is known and contract.measures is unknown
          fix "contract measures [phq9, …]"
        }
        advice A04 "The agreement says nothing of the limits of confidentiality." about contract level note {
          when contract is known and contract.confidentiality is unknown
          fix "contract confidentiality \"…\""
        }
        advice A05 "The agreement says nothing of medication." about contract level note {
          when contract is known and contract.medication is unknown
          fix "contract medication \"…\""
        }
        advice A10 "Medication has not been asked about by the third session." about course level warn {
          when medication.status is unknown and session >= 3
          fix "medication status …"
        }
        advice A11 "Somebody else prescribes: keep them informed." about course level note {
          when medication.status = taking and medication.prescriber is known
        }
        advice A12 "No measure of grief is recorded beside the main one: at the first, a middle and the last session." about course level note {
          when focus.areas contains grief and not any(scores where measure in [icg, pg13r])
          fix "score icg …"
        }
        advice A13 "No measure of loneliness or network is recorded beside the main one: at the first, a middle and the last session." about course level note {
          when focus.areas contains interpersonal-deficits and not any(scores where measure in [lsns6, ucla3])
          fix "score lsns6 …"
        }
        advice A14 "Mania and alcohol are usually screened once in the initial phase, asrm and auditc." about course level note {
          when phase = initial and session >= 2 and not any(scores where measure in [asrm, auditc])
          fix "score asrm …"
        }
        advice A20 "Halfway: count the sessions that are left aloud." about session level note {
          when session * 2 >= planned-sessions and session * 10 <= planned-sessions * 7 and count(sessions where countdown) = 0
          fix "set session … countdown"
          convention [level, when]
          source [IPTUK]
        }
        advice A21 "More than two tasks are open." about session level note {
          when count(homework where status is unknown or status = set) > 2
          fix "set homework … status …"
        }
        advice A22 "The client was not sure of the task: make it smaller" about session level note {
          each homework where confidence < 7 and (status is unknown or status = set)
          fix "set homework … confidence …"
        }
        advice A23 "The facts in the script hold a word that no camera would show" about tool level warn {
          each dear-man where describe contains "always" or describe contains "never" or describe contains "lazy" or describe contains "stupid" or describe contains "selfish" or describe contains "idiot" or describe contains "useless" or describe contains "liar"
          fix "set dear-man … describe \"…\""
          convention level
          source [LIN15]
        }
        advice A25 "The script asks for more than one thing at a time" about tool level warn {
          each dear-man where assert contains " also " or assert contains ";" or assert contains ". " or assert contains "? "
          fix "set dear-man … assert \"…\""
          convention level
          source [LIN15]
        }
        advice A24 "Describe, express, assert and reinforce are not all filled" about session level note {
          each dear-man where describe is unknown or express is unknown or assert is unknown or reinforce is unknown
          fix "set dear-man … describe \"…\" express \"…\" assert \"…\" reinforce \"…\""
          convention level
          source [LIN15]
        }
        advice A30 "The safety plan is older than the last flag: renew it with the client." about safety level warn {
          when safety-plan.on is known and any(flags where made-on > safety-plan.on)
          fix "safety-plan on …"
          convention level
          source [SB12]
        }
        advice A33 "The area of the lost healthy self belongs to the form ipsrt." about session level warn {
          when focus.areas contains grief-healthy-self and (case.format is unknown or case.format != ipsrt)
          fix "set case format ipsrt"
          convention level
          source [FRANK05]
        }
        advice A31 "A plan for a crisis is missing some of its six steps." about safety level note {
          when safety-plan is known and not (safety-plan.warning-signs is known and safety-plan.internal-coping is known and safety-plan.social-distraction is known and safety-plan.people-for-help is known and safety-plan.professionals is known and safety-plan.safer-environment is known)
          fix "safety-plan …"
          convention level
          source [SB12]
        }
        advice A32 "A flag or thoughts of death are on record, and no safety plan is." about safety level note {
          when safety-plan is unknown and (count(flags) > 0 or any(risks where thoughts in [passive, active]) or any(safety-screens where thoughts or method or intent or plan-intent or behaviour-ever or behaviour-3-months))
          fix "safety-plan warning-signs [\"…\"] internal-coping [\"…\"]"
          convention level
          source [SB12]
        }
        advice A40 "The last sessions begin and the ending has not been raised." about ending level warn {
          when phase in [middle, termination] and planned-sessions - session <= 3 and ending.raised is unknown
          fix "ending raised session …"
          convention [level, when]
          source [WMK18]
        }
        advice A41 "A plan against relapse is given to the client as a copy." about ending level note {
          when relapse-plan.signs is known and (relapse-plan.copy-given is unknown or relapse-plan.copy-given != yes)
          fix "relapse-plan copy-given yes"
        }
        """#),
    LibrarySource(
      name: "advice-inventory.ipt", kind: "advice",
      text: #"""
        # Rules about the inventory as a whole [C]. A rule without a condition is kept by the language itself.
        # A remark with `each` is followed by the names of those it is about.
        language 1
        advice V01 "Names are unique; a second person of the same name is refused." about inventory level error
        advice V02 "Numbers out of range are refused, with the range shown." about inventory level error
        advice V03 "A date of death without a status makes the person deceased, and that is said." about inventory level note
        advice V04 "Who has died keeps a closeness and stays in the circle" about inventory level note {
          each relations where status = deceased and closeness is unknown
          fix "set relation … closeness …"
        }
        advice V05 "Fewer than three people at the end of the initial phase." about inventory level warn {
          when count(relations) < 3 and (phase in ["middle", "termination", "maintenance"] or session >= 3)
          fix "add relation …"
        }
        advice V06 "More than 15 people: keep to those who matter." about inventory level note {
          when count(relations) > 15
          fix "remove relation …"
        }
        advice V07 "No confidant: nobody on the list knows how the client really feels." about inventory level warn {
          when count(relations) > 0 and count(relations where confide = yes) = 0
          fix "set relation … confide …"
        }
        advice V08 "A smooth inventory, all content and hardly a conflict: look for a hidden dispute." about inventory level note {
          when count(relations) > 0 and all(relations where satisfaction >= 8 and conflict <= 1)
        }
        advice V09 "Conflict in the closest relation" about inventory level note {
          each relations where closeness = 5 and conflict >= 7
        }
        advice V10 "Safety first, no coaching of confrontation, local safeguarding rules; violence or coercion is recorded of" about inventory level warn {
          each relations where safe = no
          fix "set case cautions abuse"
        }
        advice V11 "A wish for change, which may become a goal" about inventory level note {
          each relations where closeness-wanted - closeness >= 2 or closeness - closeness-wanted >= 2
        }
        advice V12 "All support comes from one person" about inventory level note {
          when count(relations where count(support) > 0) = 1
          each relations where count(support) > 0
          fix "set relation … support …"
        }
        advice V13 "Nobody outside the family or the household." about inventory level note {
          when count(relations) > 0 and all(relations where kind in [partner, ex-partner, mother, father, parent, child, sibling, grandparent, other-family, in-law] or distance = same-home)
          fix "add relation …"
        }
        advice V14 "Changed near the onset, which may belong in the formulation" about inventory level note {
          each relations where changed-near-onset
        }
        """#),
    LibrarySource(
      name: "circle-marks.ipt", kind: "circle-mark",
      text: #"""
        # The signs at a name on the closeness circle, in the order in which they stand there [C].
        language 1
        circle-mark died "died" sign "+" { each relations where status = deceased }
        circle-mark dispute "dispute" sign "!" { each relations where dispute }
        circle-mark ended "ended or estranged" sign "x" {
          each relations where status in [estranged, ended]
        }
        circle-mark wished "wished for" sign "?" { each relations where status = wished-for }
        circle-mark distant "distant" sign "~" { each relations where status = distant }
        circle-mark confidant "confidant" sign "*" { each relations where confide = yes }
        circle-mark mutual "mutual" sign "=" { each relations where direction = mutual }
        circle-mark gives "client gives" sign ">" { each relations where direction = gives }
        circle-mark receives "client receives" sign "<" { each relations where direction = receives }
        """#),
    LibrarySource(
      name: "crisis.ipt", kind: "crisis",
      text: #"""
        # The crisis block of the service, printed word for word. It ships empty: which numbers are right, only
        # the service can check. Put your own into a script of the library folder:
        #   crisis text "…" numbers ["…", "…"]
        language 1
        crisis reminder "No crisis numbers are set: put those of your service, checked, into a script of your library folder (crisis text, numbers)."
        """#),
    LibrarySource(
      name: "figures-inventory.ipt", kind: "figure",
      text: #"""
        # Figures over all the people of the inventory [C]. They count, and judge nothing. A status that was never
        # asked counts as an active tie.
        language 1
        figure active-ties "active ties" about inventory asked status {
          each relations where status is unknown or status in [active, strained, distant, new]
        }
        figure confidants "confidants" about inventory named asked confide blank "none recorded" {
          each relations where confide = yes
          among relations
        }
        figure mean-closeness "mean closeness" about inventory asked closeness {
          each relations where status is unknown or status in [active, strained, distant, new]
          value mean((relations where status is unknown or status in [active, strained, distant, new]).closeness)
        }
        figure inner-share "inner share" about inventory note "… of … active ties at 4 or 5" {
          each relations where (status is unknown or status in [active, strained, distant, new]) and closeness >= 4
          among relations where status is unknown or status in [active, strained, distant, new]
        }
        figure support "support kinds" about inventory blank "no kind recorded" {
          each relations where count(support) > 0
          value relations.support
        }
        figure conflict-load "conflict load" about inventory asked conflict note "…, summed over the … of importance 4 or 5" blank "no tie of importance 4 or 5 on record" {
          each relations where importance >= 4
          value sum((relations where importance >= 4).conflict)
        }
        figure unmet "unmet" about inventory asked met note "… with expectations unmet or partly met" {
          each relations where met in [unmet, partly]
          among relations
        }
        figure mismatch "mismatch" about inventory asked met note "… where the expectations do not go together" {
          each relations where mismatch
          among relations
        }
        figure wish-gap "wish gap" about inventory signed note "… steps, over … with both figures" {
          each relations where closeness is known and closeness-wanted is known
          value sum((relations where closeness is known and closeness-wanted is known).closeness-wanted) - sum((relations where closeness is known and closeness-wanted is known).closeness)
          blank "not recorded"
        }
        figure contacts "contacts" about inventory asked frequency note "about … a month" {
          each relations
          value sum(relations.contacts-a-month)
        }
        """#),
    LibrarySource(
      name: "figures-progress.ipt", kind: "figure",
      text: #"""
        # What measures come to together. England's public service joins phq9 and gad7: in case range on one of
        # them at least at first and on neither at last, one at least better by more than the error of measurement
        # and none worse by more than it [GYA13, NHSTT]. It speaks of scores, not of a person.
        language 1
        figure phq9-with-gad7 "phq9 with gad7" about progress note "from case range to below it, and more than measurement error" {
          value (case-at-start(phq9) or case-at-start(gad7)) and not case-at-end(phq9) and not case-at-end(gad7) and (reliable(phq9) = improved or reliable(gad7) = improved) and reliable(phq9) != worsened and reliable(gad7) != worsened
          source [GYA13, NHSTT]
        }
        """#),
    LibrarySource(
      name: "figures-timeline.ipt", kind: "figure",
      text: #"""
        # Figures that stand under the timeline. Mood goes from 0, worst, to 10, best; a good time begins at 6 [C].
        language 1
        figure last-good-time "last good time" about timeline blank "no mood of 6 or more before the onset on record" {
          each moods where value >= 6 and on < onset.on
          value max((moods where value >= 6 and on < onset.on).on)
        }
        """#),
    LibrarySource(
      name: "formats.ipt", kind: "format",
      text: #"""
        # Forms of the treatment: accepted and usual numbers of sessions, and how these are divided into phases.
        # The rule of the phases and the accepted numbers are ours [C]; the usual figures have their sources.
        language 1
        format ipt "Acute treatment, the standard." sessions 8..20 usual 12..16 planned 12 length 45..50 cadence weekly {
          convention [sessions, planned, frame]
          note "Never more than 20 sessions [APSY]."
          frame 10..20 opening 3 closing 3
          frame 7..9 opening 3 closing 2
          frame 5..6 opening 3 closing 1
          frame 2..4 opening 1 closing 1
          source [ISIPT, MW04, APSY]
        }
        format ipt-b "Brief form." sessions 6..10 usual 8..8 planned 8 length 45..50 cadence weekly {
          convention [sessions, frame]
          frame 10..20 opening 3 closing 3
          frame 7..9 opening 3 closing 2
          frame 5..6 opening 3 closing 1
          frame 2..4 opening 1 closing 1
          note "A tested short form."
          source [ISIPT]
        }
        format ipc "Interpersonal counselling." sessions 3..8 usual 3..8 planned 6 length 15..30 cadence [weekly, fortnightly] {
          convention frame
          frame 7..9 opening 3 closing 2
          frame 5..6 opening 3 closing 1
          frame 2..4 opening 1 closing 1
          note "Primary care, non-specialists; the first session is longer; strategies are scripted."
          source [WEA14, JUDD04]
        }
        format ipt-a "Adolescents of 12 to 18." sessions 8..16 usual 12..12 planned 12 length 35..50 cadence weekly {
          convention [sessions, frame]
          frame 10..20 opening 3 closing 3
          frame 7..9 opening 3 closing 2
          note "Limited sick role, parents involved, closeness circle, contact with the school."
          source [MUF99, BKZ07]
        }
        format ipt-g "Group of the WHO." sessions 6..16 usual 8..16 planned 8 length 90..90 cadence weekly {
          convention [sessions]
          unsure [length]
          frame 3..16 opening 1 closing 1
          note "About 90 minutes; one meeting alone comes before the group. Supervised non-specialists; a case is one client of the group."
          source [WHO16, MHPSS]
        }
        format ipsrt "Bipolar disorder." length 45..50 cadence [weekly, monthly] {
          convention frame
          frame 10..99 opening 3 closing 3
          frame 7..9 opening 3 closing 2
          frame 5..6 opening 3 closing 1
          frame 2..4 opening 1 closing 1
          note "No fixed number: weekly, then tapering, then maintenance; tracks the rhythm of the day."
          source [FRANK05, IPSRT]
        }
        format ipt-ptsd "Post-traumatic stress." sessions 10..16 usual 14..14 planned 14 length 50..50 cadence weekly {
          convention [sessions, frame]
          unsure [usual, planned, length]
          frame 10..20 opening 3 closing 3
          note "The first half tunes into feelings; no exposure."
          source [MAR15]
        }
        format ipt-m "Maintenance after acute treatment." length 45..50 cadence [monthly, fortnightly, weekly] {
          note "Monthly is enough for many."
          source [FRANK07]
        }
        """#),
    LibrarySource(
      name: "gates-initial.ipt", kind: "gate",
      text: #"""
        # Gates from the initial to the middle phase. `need` fires unless it is true; the levels are ours [C].
        language 1
        gate G01 "Name the disorder or target problem first." from initial to middle level error {
          need diagnosis.text is known
          fix "diagnosis \"…\""
        }
        gate G02 "The client has not been told the diagnosis." from initial to middle level error {
          need diagnosis.told = yes
          fix "diagnosis told yes"
          convention level
          source [MW06]
        }
        gate G03 "Record a baseline measure." from initial to middle level error {
          need any(scores where total is known)
          fix $"score {main-measure} …"
        }
        gate G04 "Record a risk check (even if nothing was found)." from initial to middle level error {
          need any(risks where asked is known)
          fix "risk thoughts …"
        }
        gate G05 "Agree a focus area." from initial to middle level error {
          need count(focus.areas) > 0
          fix "focus … agreed yes"
          convention level
          source [WMK18]
        }
        gate G06 "One focus, at most two." from initial to middle level error {
          need count(focus.areas) <= 2
          fix "focus … because \"…\""
          convention level
          source [QD, GEC]
        }
        gate G07 "State the formulation." from initial to middle level error {
          need formulation.disorder is known and formulation.link is known
          fix "formulation { disorder \"…\"; event \"…\"; link \"…\" }"
          convention level
          source [MS97]
        }
        gate G08 "The client has not agreed the formulation." from initial to middle level error {
          need formulation.agreed in [yes, partly]
          fix "formulation agreed yes"
        }
        gate G09 "Agree the contract." from initial to middle level error {
          need contract.agreed = yes
          fix "contract agreed yes"
        }
        gate G10 "Take the interpersonal inventory." from initial to middle level error {
          need any(relations)
          fix "add relation …"
        }
        gate G11 "The inventory is thin." from initial to middle level warn {
          need count(relations) >= 3
          fix "add relation …"
        }
        gate G12 "Sick role not given in both halves." from initial to middle level warn {
          need sick-role.relieved is known and sick-role.duty is known
          fix "sick-role relieved \"…\" duty \"…\""
          convention level
          source [IPTUK, MW06]
        }
        gate G13 "No onset on the timeline." from initial to middle level warn {
          need onset.on is known
          fix "onset \"…\" on …"
        }
        gate G14 "No life event near the onset; check the area." from initial to middle level warn {
          applies onset.on is known and (focus.areas is unknown or not (focus.areas contains interpersonal-deficits))
          need any(events where near-onset)
          fix "event \"…\" on …"
          convention level
          source [MW06]
        }
        gate G15 "Medication not asked." from initial to middle level warn {
          need medication.status is known
          fix "medication status …"
        }
        gate G16 "Set two to four goals." from initial to middle level warn {
          need count(goals) in 2..4
          fix choose(count(goals) > 4, "remove goal …", "goal \"…\"")
        }
        gate G17 "The opening is taking long." from initial to middle level warn {
          applies session is known and phase = initial
          need session < 5
          fix "phase next"
        }
        gate G18 "Grief focus without a death in the inventory." from initial to middle level warn {
          applies focus.areas contains grief and (case.grief-scope is unknown or case.grief-scope = death)
          need any(relations where status = deceased)
          fix choose(any(relations), "set relation … status deceased", "add relation … status deceased")
        }
        gate G19 "Dispute focus without a named other person." from initial to middle level warn {
          applies focus.areas contains role-disputes
          need any(relations where dispute)
          fix choose(any(relations), "set relation … dispute", "add relation … dispute")
        }
        gate G20 "Name the old and the new role." from initial to middle level warn {
          applies focus.areas contains role-transitions
          need any(role-pairs)
          fix "role-pair \"…\" \"…\""
        }
        gate G21 "Another area fits; deficits is the last choice." from initial to middle level warn {
          applies lead-area = interpersonal-deficits
          need evidenced-areas contains interpersonal-deficits
          fix "focus … because \"…\""
          convention level
          source [WMK18ch8]
        }
        gate G22 "Mania/substance not asked." from initial to middle level warn {
          need screens.mania is known and screens.substances is known
          fix "screens mania … substances …"
        }
        gate G23 "Two foci in a short treatment." from initial to middle level warn {
          applies count(focus.areas) = 2 and contract.sessions is known
          need contract.sessions >= 12
          fix "focus … because \"…\""
        }
        gate G24 "Answer the open risk flag first." from initial to middle level error override no {
          need count(open-flags) = 0
          fix "risk thoughts …"
        }
        """#),
    LibrarySource(
      name: "gates-middle.ipt", kind: "gate",
      text: #"""
        # Gates from the middle phase to the ending. `need` fires unless it is true; the levels are ours [C].
        language 1
        gate G30 "The middle phase is empty." from middle to termination level error {
          need any(middle-sessions)
          fix "session … held"
        }
        gate G31 "Answer the open risk flag first." from middle to termination level error override no {
          need count(open-flags) = 0
          fix "risk thoughts …"
        }
        gate G32 "Tell the client that the end is coming." from middle to termination level warn {
          need ending.raised is known
          fix "ending raised session …"
          convention level
          source [WMK18]
        }
        gate G33 "No recent measure." from middle to termination level warn {
          need any(scores where total is known and session >= last-session - 2)
          fix choose(last-session is known, $"score {main-measure} … in session {last-session}", $"score {main-measure} …")
        }
        gate G34 "Nothing was tried between sessions." from middle to termination level warn {
          need any(homework)
          fix "homework \"…\""
          convention level
          source [QD]
        }
        gate G35 "No detailed analysis of an event." from middle to termination level warn {
          need any(incidents) or any(decisions)
          fix "incident \"…\" with …"
          convention level
          source [KWRC84]
        }
        gate G36 "No improvement so far: discuss it." from middle to termination level warn {
          applies count(scores where measure = main-measure and total is known) >= 2
          need change(main-measure) > 0 or any(nonresponses)
          fix "nonresponse \"…\""
          convention [level, applies]
          source [WMK18]
        }
        gate G37 "Ending earlier than planned; note why." from middle to termination level warn {
          need planned-sessions - session <= 3 or ending.because is known
          fix "ending because \"…\""
        }
        """#),
    LibrarySource(
      name: "gates-termination.ipt", kind: "gate",
      text: #"""
        # Gates from the ending to maintenance. Every other ending goes by `discharge`, which shows the advice
        # among them. `need` fires unless it is true; the levels are ours [C].
        language 1
        gate G40 "Decide what follows." from termination to maintenance level error {
          need aftercare is known
          fix "aftercare …"
          convention level
          source [SR12]
        }
        gate G41 "Answer the open risk flag first." from termination to maintenance level error override no {
          need count(open-flags) = 0
          fix "risk thoughts …"
        }
        gate G42 "List personal relapse signs." from termination to maintenance level warn {
          need count(relapse-plan.signs) >= 3
          fix "relapse-plan signs [\"…\", \"…\", \"…\"]"
          convention [level, need]
          source [WMK18]
        }
        gate G43 "Write the relapse plan." from termination to maintenance level warn {
          need relapse-plan.self-steps is known or relapse-plan.people is known or relapse-plan.professionals is known
          fix "relapse-plan self-steps [\"…\"] people [\"…\"] professionals [\"…\"]"
          convention level
          source [WMK18]
        }
        gate G44 "Close each goal." from termination to maintenance level warn {
          need all(goals where status is known and status != open)
          fix "set goal … status …"
        }
        gate G45 "Measure at the last session." from termination to maintenance level warn {
          need any(scores where measure = main-measure and total is known and session = last-session)
          fix choose(last-session is known, $"score {main-measure} … in session {last-session}", $"score {main-measure} …")
        }
        gate G46 "Maintenance is not what was decided as aftercare." from termination to maintenance level error {
          applies aftercare is known
          need aftercare.kind contains "maintenance"
          fix "aftercare maintenance …"
        }
        """#),
    LibrarySource(
      name: "gates-way-back.ipt", kind: "gate",
      text: #"""
        # The gate on the way back to an earlier phase: a reason opens it [C].
        language 1
        gate G50 "Going back needs a reason." from any to earlier level error {
          need no
          fix "phase back because \"…\""
        }
        """#),
    LibrarySource(
      name: "measure-asrm.ipt", kind: "measure", measure: "asrm",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure asrm "Altman Self-Rating Mania Scale" items 5 answers 0..4 window 7d by self worse higher missing refuse {
          total sum 1..5
          band 0..5 below-cut unsure
          band 6..20 possible-hypomania "possible (hypo)mania" unsure
          cut 6..20
          remission 0..5
          unsure [cut, remission]
          note "One page numbers the answers 1 to 5, which inflates totals: look at the form [?]."
          licence conditions "Free for clinical use [?]; other uses on request. No item wording is shipped."
          source [ALT97]
          vector [1, 1, 1, 1, 1] total 5 band below-cut
          vector [2, 1, 1, 1, 1] total 6 band possible-hypomania
        }
        """#),
    LibrarySource(
      name: "measure-auditc.ipt", kind: "measure", measure: "auditc",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure auditc "AUDIT-C (alcohol)" items 3 answers 0..4 window 12mo by self worse higher missing refuse {
          total sum 1..3
          band 0..2 below-cut
          band 3..12 above-cut
          cut 3..12
          variant men cut 4..12
          note "The cut of 3 is the one for women."
          licence free "Of the World Health Organization; no item wording is shipped."
          source [BUSH98]
          vector [1, 1, 1] total 3 band above-cut
          vector [1, 1, 0] total 2 band below-cut
        }
        """#),
    LibrarySource(
      name: "measure-bdi2.ipt", kind: "measure", measure: "bdi2",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure bdi2 "Beck Depression Inventory-II" items 21 answers 0..3 window 14d by self worse higher missing refuse {
          total sum 1..21
          band 0..13 minimal
          band 14..19 mild
          band 20..28 moderate
          band 29..63 severe
          cut 14..63
          response 50%
          remission 0..13
          unsure [cut, response, remission]
          note [
            "Of the items 16 and 18 the digit counts, not its letter; of two marked answers the higher.",
            "No reliable change is agreed; 5 to 9 points are quoted [?]."
          ]
          critical item2 "hopelessness" note-from 2 convention
          critical item9 "suicidal thoughts or wishes" from 1 high-from 2
          loinc panel "89210-9" total "89209-1"
          licence closed "A licence is needed; answers or totals are kept, no wording."
          source [BEC96]
          vector [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] total 20 band moderate
          vector [
            2, 2, 2, 2, 1, 1, 1, 2, 1, 1, 1, 2, 2, 1, 2, 2, 1, 1, 1, 1, 0
          ] total 29 band severe flags [item9]
          vector [1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0] total 13 band minimal
        }
        """#),
    LibrarySource(
      name: "measure-cesd.ipt", kind: "measure", measure: "cesd",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure cesd "Center for Epidemiologic Studies Depression Scale" items 20 answers 0..3 window 7d by self worse higher missing refuse {
          reversed [4, 8, 12, 16]
          typed as-printed
          total sum 1..20
          band 0..15 below-cut
          band 16..60 above-cut
          cut 16..60
          remission 0..15
          licence free "In the public domain; no item wording is shipped."
          source [RAD77, CAMC]
          vector [1, 1, 0, 2, 1, 1, 1, 2, 0, 1, 1, 2, 1, 1, 0, 2, 1, 1, 1, 1] total 17 band above-cut
          vector [0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 0] total 0 band below-cut
          vector [
            1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0
          ] as-scored total 15 band below-cut
        }
        """#),
    LibrarySource(
      name: "measure-core10.ipt", kind: "measure", measure: "core10",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure core10 "CORE-10" items 10 answers 0..4 window 7d by self worse higher missing pro-rate missing-most 1 {
          labels [
            tense, "has support", copes, "talking too much effort", panic, "plans to end life", sleep,
            despair, unhappy, "unwanted images"
          ]
          reversed [2, 3]
          typed as-printed
          total sum 1..10
          band 0..5 healthy
          band 6..10 low-level
          band 11..14 mild
          band 15..19 moderate
          band 20..24 moderate-to-severe
          band 25..40 severe
          cut 11..40
          remission 0..10
          reliable 6
          convention [missing]  # the manual fills up; that at most one may be missing is ours
          note [
            "The items 2 and 3 are worded positively; one public page wrongly lists 3 and 4.",
            "One secondary site shifts the bands from mild on by one."
          ]
          critical item6 "plans to end one's life" from 1 high-from 1
          critical item8 "despair" note-from 3 convention
          licence conditions "CORE System Trust: free if unchanged and not for profit; scoring yes, wording no."
          source [CORE07, CAMC]
          vector [2, 3, 3, 1, 1, 0, 2, 1, 2, 1] as-printed total 12 band mild
          vector [2, 1, 1, 1, 1, 0, 2, 1, 2, 1] as-scored total 12 band mild
          vector [0, 4, 4, 0, 0, 0, 0, 0, 0, 0] total 0 band healthy
          vector [4, 0, 0, 4, 4, 4, 4, 4, 4, 4] total 40 band severe flags [item6]
          vector [2, 3, 3, 1, 1, 0, 2, 1, 2, _] total 12 band mild
        }
        """#),
    LibrarySource(
      name: "measure-epds.ipt", kind: "measure", measure: "epds",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure epds "Edinburgh Postnatal Depression Scale" items 10 answers 0..3 window 7d by self worse higher missing refuse {
          labels [
            laughter, "looking forward", self-blame, anxious, scared, overwhelmed, "sleep from sadness",
            sad, crying, "self-harm thought"
          ]
          reversed [3, 5, 6, 7, 8, 9, 10]
          typed as-scored
          total sum 1..10
          band 0..9 below-cut
          band 10..12 possible-depression
          band 13..30 probable-depression
          cut 13..30
          variant sensitive cut 10..30
          response 50%
          remission 0..9
          convention [response, remission]
          reliable 4
          unsure [cut, response, remission, reliable]
          note [
            "Kept as scored: most copies print the numbers beside the answers.",
            "Item 10 may catch fear of harm by accident too [QIU23]."
          ]
          critical item10 "thought of harming oneself" from 1 high-from 2
          loinc panel "71354-5" total "99046-5" note "The code of the total is shown like the form in places [?]: check before use."
          licence conditions "Copies for own clinical use, in full and with the source; wider use on request."
          source [COX87, QIU23, CAMC]
          vector [1, 1, 2, 2, 1, 2, 1, 1, 1, 0] total 12 band possible-depression
          vector [1, 1, 1, 2, 2, 1, 2, 2, 2, 3] as-printed total 12 band possible-depression
          vector [0, 0, 3, 0, 3, 3, 3, 3, 3, 2] as-printed total 1 band below-cut flags [item10]
        }
        """#),
    LibrarySource(
      name: "measure-gad2.ipt", kind: "measure", measure: "gad2",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure gad2 "First two items of the GAD-7" items 2 answers 0..3 window 14d by self worse higher missing refuse {
          labels [nervous, "uncontrolled worry"]
          total sum 1..2
          band 0..2 below-cut unsure
          band 3..6 above-cut unsure
          loinc answers ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
          licence free "Reproduction allowed without permission; no item wording is shipped."
          source [SPI06]
          vector [1, 1] total 2 band below-cut
          vector [1, 2] total 3 band above-cut
        }
        """#),
    LibrarySource(
      name: "measure-gad7.ipt", kind: "measure", measure: "gad7",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure gad7 "Generalized Anxiety Disorder-7" items 7 answers 0..3 window 14d by self worse higher missing refuse {
          labels [nervous, "uncontrolled worry", "many worries", "cannot relax", restless, irritable, dread]
          total sum 1..7
          band 0..4 minimal
          band 5..9 mild
          band 10..14 moderate
          band 15..21 severe
          cut 8..21
          variant original cut 10..21
          response 50%
          remission 0..4
          convention [remission]
          reliable 4
          note "The cut of 8 is that of the services in England."
          loinc panel "69737-5" total "70274-6" {
            items ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
            answers ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
          }
          licence free "Reproduction allowed without permission; no item wording is shipped."
          source [SPI06, GYA13]
          vector [2, 2, 2, 1, 1, 2, 1] total 11 band moderate
          vector [0, 0, 1, 0, 1, 1, 0] total 3 band minimal
        }
        """#),
    LibrarySource(
      name: "measure-gds15.ipt", kind: "measure", measure: "gds15",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure gds15 "Geriatric Depression Scale, short form" items 15 answers 0..1 window 7d by self worse higher missing refuse {
          reversed [1, 5, 7, 11, 13]
          typed as-printed
          total sum 1..15
          band 0..4 normal unsure
          band 5..8 mild unsure
          band 9..11 moderate unsure
          band 12..15 severe unsure
          critical item14 "hopelessness" note-from 1 convention
          critical item15 "others better off" note-from 1 convention
          note "Typed with 1 for yes and 0 for no. The items 14 and 15 are no risk items, by design."
          licence free "In the public domain; no item wording is shipped."
          source [CAMC]
          vector [1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0] total 0 band normal
          vector [0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1] total 15 band severe
          vector [0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0] total 5 band mild
        }
        """#),
    LibrarySource(
      name: "measure-hamd17.ipt", kind: "measure", measure: "hamd17",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure hamd17 "Hamilton Rating Scale for Depression, 17 items" items 17 answers 0..4 window 7d by clinician worse higher missing refuse {
          labels [
            mood, guilt, suicide, "falling asleep", "sleeping through", "early waking",
            "work and interests", slowing, agitation, "psychic anxiety", "bodily anxiety", "appetite/gut",
            "general bodily", "sexual interest", "illness worry", weight, insight
          ]
          item-range [4, 5, 6, 12, 13, 14, 16, 17] 0..2
          not-assessed [16]
          total sum 1..17
          band 0..7 none
          band 8..13 mild
          band 14..18 moderate
          band 19..22 severe
          band 23..52 very-severe
          cut 8..52
          response 50%
          remission 0..7
          variant adolescents remission 0..6
          note [
            "Other bands are quoted as well: 0-7, 8-16, 17-23, 24 and more.",
            "The remission cut for adolescents is that of the trial of IPT-A [JAMA99]."
          ]
          critical item3 "suicide item" from 1 high-from 3
          licence free "The original is in the public domain; interview guides are protected."
          source [HAM60, ZIM13, CAMC]
          vector [4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 2, 2] total 52 band very-severe flags [item3]
          vector [1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0] total 7 band none
          vector [2, 1, 0, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 0, 0, na, 0] total 15 band moderate
        }
        """#),
    LibrarySource(
      name: "measure-icg.ipt", kind: "measure", measure: "icg",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure icg "Inventory of Complicated Grief" items 19 answers 0..4 window now by self worse higher missing refuse {
          areas [grief]
          total sum 1..19
          band 0..25 below-cut
          band 26..76 above-cut
          cut 26..76
          remission 0..25
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          source [PRI95]
          vector [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] total 38 band above-cut
          vector [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0] total 17 band below-cut
        }
        """#),
    LibrarySource(
      name: "measure-isi.ipt", kind: "measure", measure: "isi",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure isi "Insomnia Severity Index" items 7 answers 0..4 window 14d by self worse higher missing refuse {
          total sum 1..7
          band 0..7 none unsure
          band 8..14 subthreshold unsure
          band 15..21 moderate unsure
          band 22..28 severe unsure
          note "Sets of data that number the answers 1 to 5 inflate totals: look at the form."
          licence closed "A licence is needed; answers or totals are kept, no wording."
          source [IRW]
          vector [2, 2, 2, 2, 2, 2, 2] total 14 band subthreshold
          vector [3, 2, 2, 2, 2, 2, 2] total 15 band moderate
          vector [1, 1, 1, 1, 1, 1, 1] total 7 band none
        }
        """#),
    LibrarySource(
      name: "measure-lsns6.ipt", kind: "measure", measure: "lsns6",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure lsns6 "Lubben Social Network Scale-6" items 6 answers 0..5 window now by self worse lower missing refuse {
          areas [interpersonal-deficits]
          total sum 1..6
          band 0..11 at-risk-of-isolation unsure
          band 12..30 not-at-risk unsure
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          source [LUB06]
          vector [2, 2, 2, 2, 2, 2] total 12 band not-at-risk
          vector [2, 2, 2, 2, 2, 1] total 11 band at-risk-of-isolation
        }
        """#),
    LibrarySource(
      name: "measure-madrs.ipt", kind: "measure", measure: "madrs",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure madrs "Montgomery-Asberg Depression Rating Scale" items 10 answers 0..6 window 7d by clinician worse higher missing refuse {
          total sum 1..10
          band 0..6 none
          band 7..19 mild
          band 20..34 moderate
          band 35..60 severe
          cut 7..60
          response 50%
          remission 0..9
          variant trials remission 0..10
          unsure [window]
          note "Another study puts severe at 31."
          critical item10 "suicidal thoughts" from 3 high-from 5 convention
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          source [MADRS79, HAW02]
          vector [3, 3, 2, 3, 2, 2, 2, 1, 1, 1] total 20 band moderate
          vector [4, 4, 4, 4, 3, 3, 4, 3, 3, 3] total 35 band severe flags [item10]
          vector [1, 1, 1, 1, 0, 0, 1, 0, 0, 1] total 6 band none
        }
        """#),
    LibrarySource(
      name: "measure-mspss.ipt", kind: "measure", measure: "mspss",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure mspss "Multidimensional Scale of Perceived Social Support" items 12 answers 1..7 window now by self worse lower missing refuse {
          total sum 1..12
          note "No bands: the mean, a twelfth of the total, is read as low below 3, moderate from 3 to 5, high above 5 [?]."
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          vector [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4] total 48
          vector [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] total 12
        }
        """#),
    LibrarySource(
      name: "measure-pg13r.ipt", kind: "measure", measure: "pg13r",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure pg13r "Prolonged Grief-13-Revised, symptom items 3 to 12" items 10 answers 1..5 window now by self worse higher missing refuse {
          areas [grief]
          total sum 1..10
          band 10..29 below-cut unsure
          band 30..50 above-cut unsure
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          source [PRI21]
          vector [3, 3, 3, 3, 3, 3, 3, 3, 3, 3] total 30 band above-cut
          vector [3, 3, 3, 3, 3, 3, 3, 3, 3, 2] total 29 band below-cut
          vector [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] total 10 band below-cut
        }
        """#),
    LibrarySource(
      name: "measure-phq2.ipt", kind: "measure", measure: "phq2",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure phq2 "First two items of the PHQ-9" items 2 answers 0..3 window 14d by self worse higher missing refuse {
          labels [interest, mood]
          total sum 1..2
          band 0..2 below-cut
          band 3..6 above-cut
          loinc panel "55757-9" total "55758-7" {
            answers ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
          }
          licence free "Reproduction allowed without permission; no item wording is shipped."
          source [KSW01]
          vector [1, 1] total 2 band below-cut
          vector [2, 1] total 3 band above-cut
        }
        """#),
    LibrarySource(
      name: "measure-phq9.ipt", kind: "measure", measure: "phq9",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure phq9 "Patient Health Questionnaire-9" items 9 answers 0..3 window 14d by self worse higher missing refuse {
          labels [
            interest, mood, sleep, energy, appetite, self-worth, concentration, movement,
            "death or self-harm"
          ]
          extra difficulty 0..3
          total sum 1..9
          band 0..4 minimal
          band 5..9 mild
          band 10..14 moderate
          band 15..19 moderately-severe
          band 20..27 severe
          cut 10..27
          response 50%
          remission 0..4
          reliable 6
          variant us reliable 5
          note "Reliable change is 6 points in England, 5 in the United States; both figures are in use."
          critical item9 "thoughts of death or self-harm" from 1 high-from 2
          loinc panel "44249-1" total "44261-6" extra "69722-7" {
            note "A near twin of the code of the difficulty, 69723-5, circulates: check before use."
            items [
              "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
              "44260-8"
            ]
            answers ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"]
          }
          licence free "Reproduction allowed without permission; no item wording is shipped."
          source [KSW01, CAMC, GYA13]
          vector [2, 3, 3, 2, 2, 2, 2, 1, 1] total 18 band moderately-severe flags [item9]
          vector [0, 1, 1, 1, 0, 1, 0, 0, 0] total 4 band minimal
        }
        """#),
    LibrarySource(
      name: "measure-qids16.ipt", kind: "measure", measure: "qids16",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure qids16 "Quick Inventory of Depressive Symptomatology, self-rated" items 16 answers 0..3 window 7d by self worse higher missing refuse {
          total domains [1..4, 5..5, 6..9, 10..10, 11..11, 12..12, 13..13, 14..14, 15..16]
          band 0..5 none
          band 6..10 mild
          band 11..15 moderate
          band 16..20 severe
          band 21..27 very-severe
          cut 6..27
          response 50%
          remission 0..5
          critical item12 "suicidal ideas" from 1 high-from 2
          note "Nine domains: the highest of some items, the others as they are; no sum of sixteen."
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          source [RUSH03, IDSQ]
          vector [0, 2, 1, 3, 2, 0, 1, 2, 0, 1, 2, 0, 1, 1, 2, 1] total 14 band moderate
          vector [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3] total 27 band very-severe flags [item12]
          vector [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0] total 5 band none
        }
        """#),
    LibrarySource(
      name: "measure-ucla3.ipt", kind: "measure", measure: "ucla3",
      text: #"""
        # Measures: how they are scored. Numbers only; no item wording is shipped.
        language 1
        measure ucla3 "UCLA Loneliness Scale, three items" items 3 answers 1..3 window now by self worse higher missing refuse {
          areas [interpersonal-deficits]
          total sum 1..3
          band 3..5 not-lonely unsure
          band 6..9 lonely unsure
          note "Other studies put the cut at 4 [?]."
          licence request "Free for clinical use or on request [?]; no item wording is shipped."
          vector [2, 2, 2] total 6 band lonely
          vector [2, 2, 1] total 5 band not-lonely
        }
        """#),
    LibrarySource(
      name: "measure-who5.ipt", kind: "measure", measure: "who5",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure who5 "WHO-5 Well-Being Index" items 5 answers 0..5 window 14d by self worse lower missing refuse {
          labels ["good spirits", calm, active, rested, interested]
          total sum 1..5 times 4
          band 0..28 very-low
          band 29..50 low
          band 51..100 adequate
          cut 0..50
          response 10
          remission 51..100
          reliable 10
          critical item1 "good spirits" note-to 1
          critical item2 "calm" note-to 1
          critical item3 "active" note-to 1
          critical item4 "rested" note-to 1
          critical item5 "interested" note-to 1
          note "Shown as percent: a cut below 13 of the sum of 25 is below 52; the review uses 50 or less."
          licence conditions "Published under a non-commercial licence now [?]; no item wording is shipped."
          source [TOPP15]
          vector [2, 3, 2, 3, 2] total 48 band low
          vector [3, 3, 2, 3, 2] total 52 band adequate
          vector [1, 1, 2, 1, 2] total 28 band very-low
        }
        """#),
    LibrarySource(
      name: "measure-wsas.ipt", kind: "measure", measure: "wsas",
      text: #"""
        # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
        language 1
        measure wsas "Work and Social Adjustment Scale" items 5 answers 0..8 window now by self worse higher missing refuse {
          labels [work, home, "social leisure", "private leisure", "close relations"]
          optional [1]
          total sum 1..5
          band 0..9 subclinical
          band 10..20 significant-impairment
          band 21..40 moderately-severe-or-worse
          cut 10..40
          remission 0..9
          reliable 8
          unsure [cut, remission, reliable]
          licence conditions "Free for clinical use, with the source named [?]; no item wording is shipped."
          source [MUN02, CAMC]
          vector [8, 5, 4, 4, 3] total 24 band moderately-severe-or-worse
          vector [2, 2, 2, 2, 1] total 9 band subclinical
          vector [na, 5, 4, 4, 3] total 16
        }
        """#),
    LibrarySource(
      name: "points-any.ipt", kind: "point",
      text: #"""
        # What a record can show of safety, frame and method over the whole course; the figures are ours [C].
        language 1
        point F60 "every flag answered on its own day" phase any kind safety {
          need all(flags where answered-same-day)
          fix "risk thoughts … at …"
        }
        point F61 "safety plan where needed" phase any kind safety {
          applies any(flags where high) or any(risks where thoughts = active)
          need count(safety-plan.warning-signs) >= 2 and count(safety-plan.internal-coping) >= 2 and count(safety-plan.social-distraction) >= 2 and count(safety-plan.people-for-help) >= 1 and count(safety-plan.professionals) >= 2 and count(safety-plan.safer-environment) >= 1
          fix "safety-plan warning-signs [\"…\", \"…\"] internal-coping [\"…\", \"…\"] social-distraction [\"…\", \"…\"] people-for-help [\"…\"] professionals [\"…\", \"…\"] safer-environment [\"…\"]"
          convention need
          source [SB12]
        }
        point F62 "attendance noted" phase any kind frame {
          enough any(acute-sessions where not is-ahead)
          need count(acute-sessions where number <= planned-sessions and not is-ahead and (rebooked-from is known or state is known)) >= min([max((acute-sessions where not is-ahead).number), planned-sessions])
          fix "set session … held"
        }
        point F63 "within the limit" phase any kind frame {
          enough contract.sessions is known
          need count(acute-sessions where took-place) <= planned-sessions
          fix "contract sessions … because \"…\""
          source [APSY]
        }
        point F64 "additions stay additions" phase any kind purity {
          enough count(middle-sessions) >= 3
          need share(held-sessions where only-additions) <= 30%
          fix "work \"…\" tool … in session …"
        }
        point F65 "present, not past" phase any kind purity {
          enough count(middle-sessions) >= 3 and count(notes where tag is known and in-phase in ["middle", "termination", "maintenance"]) + count(work where tag is known and in-phase in ["middle", "termination", "maintenance"]) >= 1
          need (count(notes where tag = past and in-phase in ["middle", "termination", "maintenance"]) + count(work where tag = past and in-phase in ["middle", "termination", "maintenance"])) * 10 <= (count(notes where tag is known and in-phase in ["middle", "termination", "maintenance"]) + count(work where tag is known and in-phase in ["middle", "termination", "maintenance"])) * 3
          fix "note \"…\" present"
          convention [enough, need]
          source [WMK18]
        }
        """#),
    LibrarySource(
      name: "points-areas.ipt", kind: "point",
      text: #"""
        # What a record can show of the work on each problem area; asked of the present focus alone. The figures
        # are ours [C], the content follows the strategies of the area.
        language 1
        point F70 "story of the death told" area grief kind area {
          need any(work where stage in [tell, feel, weigh, release, reconnect]) or any(mourning where stage is known)
          fix "work \"…\" stage tell"
          source [WMK18]
        }
        point F71 "good and hard sides" area grief kind area {
          need any(mourning where good is known and hard is known) or any(relations where status = deceased and good is known and hard is known)
          fix "mourning … good \"…\" hard \"…\""
          source [WMK18]
        }
        point F72 "feelings other than sadness: anger, guilt or relief" area grief kind area {
          need any(affects where words contains angry or words contains guilty or words contains relieved) or any(weeks where affect contains angry or affect contains guilty or affect contains relieved)
          fix "affect …"
          source [WMK18]
        }
        point F73 "reconnecting" area grief kind area {
          need any(work where stage = reconnect) or any(mourning where stage = reconnect) or any(relations where nearer or status = new)
          fix "work \"…\" stage reconnect"
          source [WMK18]
        }
        point F74 "stage named" area role-disputes kind area {
          need any(relations where dispute in [renegotiation, impasse, dissolution, resolved, accepted])
          fix choose(any(relations), "set relation … dispute …", "add relation … dispute …")
          source [WMK18ch6]
        }
        point F75 "both expectations written" area role-disputes kind area {
          need any(relations where (dispute or dispute in [resolved, accepted]) and expect-mine is known and expect-theirs is known)
          fix choose(any(relations), "set relation … dispute expect-mine \"…\" expect-theirs \"…\"", "add relation … dispute expect-mine \"…\" expect-theirs \"…\"")
          source [WMK18ch6]
        }
        point F76 "communication analysed" area role-disputes kind area {
          need any(relations where (dispute or dispute in [resolved, accepted]) and incident-count >= 2)
          fix "incident \"…\" with …"
          convention need
          source [WMK18ch6]
        }
        point F77 "options including doing nothing" area role-disputes kind area {
          need any(options where name in ["nothing", "wait"])
          fix "decision \"…\" { option nothing \"…\" }"
          source [WMK18ch10]
        }
        point F78 "both roles, good and bad" area role-transitions kind area {
          need any(role-pairs where old-good is known and old-bad is known and new-good is known and new-bad is known)
          fix choose(any(role-pairs), "set role-pair … old-good \"…\" old-bad \"…\" new-good \"…\" new-bad \"…\"", "role-pair \"…\" \"…\" old-good \"…\" old-bad \"…\" new-good \"…\" new-bad \"…\"")
          source [WMK18]
        }
        point F79 "loss mourned" area role-transitions kind area {
          need any(affects where about = "old-role")
          fix "affect … about old-role"
          source [WMK18]
        }
        point F80 "mastery tracked" area role-transitions kind area {
          need any(role-pairs where mastery-count >= 2)
          fix choose(any(role-pairs), "set role-pair … mastery … in session …", "role-pair \"…\" \"…\" mastery …")
        }
        point F81 "new support" area role-transitions kind area {
          need any(relations where status = new) or any(role-pairs where support-new is known)
          fix choose(any(role-pairs), "set role-pair … support-new \"…\"", "role-pair \"…\" \"…\" support-new \"…\"")
          source [WMK18]
        }
        point F82 "past relations reviewed" area interpersonal-deficits kind area {
          need count(pattern.past-relations) + count(relations where status in [ended, lost-contact]) >= 2
          fix "pattern past-relations [\"…\", \"…\"]"
          convention need
          source [WMK18ch8]
        }
        point F83 "pattern named" area interpersonal-deficits kind area {
          need pattern.text is known
          fix "pattern \"…\""
          source [WMK18ch8]
        }
        point F84 "attempts counted" area interpersonal-deficits kind area {
          need count(attempts where outcome is known) >= 3
          fix "attempt \"…\" outcome …"
        }
        point F85 "feedback in the session" area interpersonal-deficits kind area {
          need any(therapeutic-relations)
          fix "therapeutic-relation \"…\""
          source [WMK18ch10]
        }
        """#),
    LibrarySource(
      name: "points-initial.ipt", kind: "point",
      text: #"""
        # What a record can show of the initial phase. A point counts what is recorded, not how well it was done;
        # the figures in it are ours [C], the content follows the manuals.
        language 1
        point F01 "symptoms reviewed and measured" phase initial kind core {
          need any(scores where total is known and session = 1)
          fix $"score {main-measure} … in session 1"
        }
        point F02 "diagnosis named and told" phase initial kind core {
          need diagnosis.told = yes
          fix "diagnosis \"…\" told yes"
          source [MW06]
        }
        point F03 "illness explained, hope given" phase initial kind core {
          need psychoeducation is known
          fix "psychoeducation \"…\""
          source [WMK18]
        }
        point F04 "sick role, both halves" phase initial kind core {
          need sick-role.relieved is known and sick-role.duty is known
          fix "sick-role relieved \"…\" duty \"…\""
          source [IPTUK, MW06]
        }
        point F05 "medication asked" phase initial kind core {
          need medication.status is known
          fix "medication status …"
        }
        point F06 "risk asked" phase initial kind core {
          need any(risks where asked and session <= 2)
          fix "risk thoughts … in session …"
        }
        point F07 "mania and substance asked" phase initial kind core {
          need screens.mania is known and screens.substances is known
          fix "screens mania … substances …"
          source [FRANK05]
        }
        point F08 "inventory taken" phase initial kind core {
          need count(relations) >= inventory-min
          fix "add relation …"
          source [WMK18]
        }
        point F09 "inventory has depth" phase initial kind core {
          need count(relations where depth >= 5) >= 3
          fix choose(any(relations), "set relation … closeness … expect-mine \"…\" expect-theirs \"…\" good \"…\" hard \"…\"", "add relation … closeness … expect-mine \"…\" expect-theirs \"…\" good \"…\" hard \"…\"")
          convention need
          source [WMK18]
        }
        point F10 "confidants asked" phase initial kind core {
          need count(relations where confide is known) >= 3
          fix choose(any(relations), "set relation … confide …", "add relation … confide …")
        }
        point F11 "onset dated" phase initial kind core {
          need onset.on is known
          fix "onset \"…\" on …"
        }
        point F12 "life events around the onset" phase initial kind core {
          need any(events where near-onset) or onset.none-found
          fix "event \"…\" on …"
          source [LRP10]
        }
        point F13 "focus agreed, one or two" phase initial kind core {
          need count(focus.areas) in 1..2 and focus.agreed = yes
          fix "focus … agreed yes"
          source [QD, GEC]
        }
        point F14 "focus fits the evidence" phase initial kind core {
          applies focus.areas is known
          need evidenced-areas contains lead-area or lead-area = role-disputes and any(relations where dispute in [resolved, accepted]) or lead-area = grief and case.grief-scope = loss and (any(relations where status in [ended, lost-contact]) or any(events where near-onset and kind in [separation, illness, job, move]))
          fix choose(focus.areas is unknown, "focus … agreed yes", choose(lead-area = grief, "add relation … died …", choose(lead-area = role-disputes, choose(any(relations), "set relation … dispute …", "add relation … dispute …"), choose(lead-area = role-transitions, "role-pair \"…\" \"…\"", "focus … because \"…\""))))
          source [WMK18]
        }
        point F15 "formulation links disorder, event, area" phase initial kind core {
          need formulation.disorder is known and formulation.onset is known and formulation.event is known and formulation.area is known and formulation.link is known and formulation.plan is known
          fix "formulation area … disorder \"…\" onset \"…\" event \"…\" link \"…\" plan \"…\""
          source [MS97]
        }
        point F16 "client agreed the formulation" phase initial kind core {
          need formulation.agreed = yes
          fix "formulation agreed yes"
        }
        point F17 "contract with number of sessions" phase initial kind core {
          need contract.agreed = yes and contract.sessions is known
          fix "contract sessions … agreed yes"
        }
        point F18 "goals set" phase initial kind core {
          need count(goals) in 2..4
          fix choose(count(goals) > 4, "remove goal …", "goal \"…\"")
        }
        point F19 "opening not too long" phase initial kind core {
          enough any(middle-sessions) or session >= 5
          need min(middle-sessions.number) <= 5
          fix choose(any(middle-sessions), "", "phase next in session …")
        }
        """#),
    LibrarySource(
      name: "points-middle.ipt", kind: "point",
      text: #"""
        # What a record can show of the middle phase: sessions held while the case was in it. Shares are not
        # judged with fewer than three such sessions; the figures are ours [C].
        language 1
        point F20 "mood linked to events" phase middle kind core {
          enough count(middle-sessions) >= 3
          need share(middle-sessions where linked) >= 80%
          fix "week mood … event \"…\" in session …"
          convention [enough, need]
          source [MW06]
        }
        point F21 "session opened with the week" phase middle kind core {
          enough count(middle-sessions) >= 3
          need share(middle-sessions where opened) >= 80%
          fix "set session … opened"
          convention [enough, need]
          source [IPTUK]
        }
        point F22 "work on the focus" phase middle kind core {
          enough count(middle-sessions) >= 3
          need share(middle-sessions where on-focus) >= 70%
          fix "work \"…\" strategy … in session …"
          convention [enough, need]
          source [WMK18]
        }
        point F23 "focus not changed silently" phase middle kind core {
          enough focus.areas is known
          need focus-changes <= 1
        }
        point F24 "a concrete event analysed" phase middle kind core {
          enough any(middle-sessions)
          need count(incidents) * 3 >= count(middle-sessions)
          fix "incident \"…\" with … { turn me \"…\" feel \"…\" }"
          convention need
          source [S06, KWRC84]
        }
        point F25 "feelings named" phase middle kind core {
          enough count(middle-sessions) >= 3
          need share(middle-sessions where feelings-named) >= 70%
          fix "affect … in session …"
          convention [enough, need]
          source [KWRC84]
        }
        point F26 "options explored" phase middle kind core {
          need any(decisions) or any(brainstormings)
          fix "decision \"…\" { option nothing \"…\"; option wait \"…\" }"
          source [WMK18ch10]
        }
        point F27 "rehearsal" phase middle kind core {
          need count(rehearsals) >= 2 or count(rehearsals) = 1 and (focus.areas is unknown or not (focus.areas contains role-disputes or focus.areas contains interpersonal-deficits))
          fix "rehearsal \"…\" with …"
          convention need
          source [KWRC84]
        }
        point F28 "tasks set and reviewed" phase middle kind core-near {
          enough count(middle-sessions) >= 3
          need share(middle-sessions where task-set) >= 50% and count(homework where came-due and status is known and status != set) * 10 >= count(homework where came-due) * 7
          fix choose(count(middle-sessions where task-set) * 2 < count(middle-sessions), "homework \"…\" due … in session …", "set homework … status …")
          convention [enough, need]
          source [QD]
        }
        point F29 "symptom measure repeated" phase middle kind core {
          enough count(middle-sessions) >= 3
          need share(held-sessions where measured) >= 75% and measure-gap <= 3
          fix $"score {main-measure} … in session …"
        }
        point F30 "support enlarged" phase middle kind core {
          need any(relations where nearer or confides-more or status = new)
          fix choose(any(relations), "set relation … confide yes", "add relation … status new")
          source [WMK18]
        }
        point F31 "countdown at the halfway point" phase middle kind core {
          enough session * 10 > planned-sessions * 7 or any(sessions where countdown)
          need any(sessions where countdown and number * 10 >= planned-sessions * 4 and number * 10 <= planned-sessions * 7)
          fix "set session … countdown"
          convention [enough, need]
          source [IPTUK]
        }
        point F32 "successes credited" phase middle kind core {
          need any(homework where by = client)
          fix choose(any(homework), "set homework … by client", "homework \"…\" status … by client")
          source [WMK18]
        }
        point F33 "non-improvement addressed" phase middle kind core {
          # Half-time is half of the sessions agreed, rounded down; it is judged once that session is entered.
          applies last-session + 1 > planned-sessions / 2 and last(scores where measure = main-measure and total is known and session <= planned-sessions / 2 sort session).better-by <= 0
          need any(nonresponses)
          fix "nonresponse \"…\""
          convention applies
          source [WMK18]
        }
        """#),
    LibrarySource(
      name: "points-termination.ipt", kind: "point",
      text: #"""
        # What a record can show of the ending; a treatment that the client broke off is not asked. The figures
        # are ours [C], the content follows the manuals.
        language 1
        point F40 "ending raised in time" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          enough contract.sessions is known
          need ending.raised.session <= planned-sessions - 3 or planned-sessions <= 8 and ending.raised.session <= planned-sessions - 2
          fix "ending raised session …"
          convention need
          source [WMK18]
        }
        point F41 "feelings about ending asked" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need any(affects where about = "ending")
          fix "affect … about ending"
          source [WMK18]
        }
        point F42 "progress reviewed with figures" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need any(reviews) and change(main-measure) is known
          fix choose(any(reviews), $"score {main-measure} … in session …", "review \"…\"")
        }
        point F43 "gains credited to the client" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need count(gains where by = client) >= 2
          fix "gain \"…\" by client"
          convention need
          source [WMK18]
        }
        point F44 "remaining problems named" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need ending.remaining is known
          fix "ending remaining \"…\""
        }
        point F45 "relapse signs listed" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need count(relapse-plan.signs) >= 3
          fix "relapse-plan signs [\"…\", \"…\", \"…\"]"
          convention need
          source [WMK18]
        }
        point F46 "relapse plan written" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need relapse-plan.self-steps is known and relapse-plan.people is known and relapse-plan.professionals is known
          fix "relapse-plan self-steps [\"…\"] people [\"…\"] professionals [\"…\"]"
          source [WMK18]
        }
        point F47 "aftercare decided" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          need aftercare is known
          fix "aftercare …"
          source [SR12]
        }
        point F48 "nonresponse discussed" phase termination kind core {
          applies (discharge.reason is unknown or discharge.reason != dropout) and case-at-start(main-measure) and not response(main-measure)
          need any(nonresponses)
          fix "nonresponse \"…\""
          source [WMK18]
        }
        point F49 "ended as agreed" phase termination kind core {
          applies discharge.reason is unknown or discharge.reason != dropout
          enough contract.sessions is known and (discharge is known or phase = "maintenance" or any(sessions where final and not is-ahead) or max((acute-sessions where not is-ahead).number) >= planned-sessions)
          need max((acute-sessions where not is-ahead).number) = planned-sessions or ending.because is known
          fix "ending because \"…\""
          source [APSY]
        }
        """#),
    LibrarySource(
      name: "questions-communication.ipt", kind: "question",
      text: #"""
        # The question bank: communication. A label is the area and a running number, so a new question goes to the end.
        language 1
        question communication#1 "How easy is it for you to say what you think and feel to the people close to you?" phases [initial, middle] purpose assess themes [7, 13]
        question communication#2 "With whom is it easiest to speak openly, and with whom hardest?" phases middle purpose assess themes 7
        question communication#3 "Take me to that conversation: who spoke first, and what exactly was said?" phases middle purpose explore themes 15
        question communication#4 "What did you say next, and in what tone?" phases middle purpose explore themes 15
        question communication#5 "What were you feeling at that very moment?" phases middle purpose affect
        question communication#6 "What did you want the other person to understand?" phases middle purpose clarify themes 15
        question communication#7 "What do you suppose they understood instead?" phases middle purpose clarify themes 15
        question communication#8 "What did their face and hands do while they were talking?" phases middle purpose explore
        question communication#9 "Tell me about a talk in which you felt truly heard; what had you done?" phases middle purpose explore themes 14
        question communication#10 "What did the other person do that let you feel heard?" phases middle purpose explore themes 14
        question communication#11 "How well did you get your message across, from nought to ten, and what would add one point?" phases middle purpose review themes 13
        question communication#12 "What did you leave unsaid, and what were you protecting?" phases middle purpose clarify themes 15
        question communication#13 "Was that a request, a complaint or a hint?" phases middle purpose clarify themes 13
        question communication#14 "Do you tend to hold back, to attack, to let it show sideways, or to say it straight?" phases middle purpose explore themes 13
        question communication#15 "If you could have that conversation again, where would you start differently?" phases middle purpose plan themes 12
        question communication#16 "Which of your sentences would the other person find easiest to answer?" phases middle purpose plan
        question communication#17 "What would you need to hear first in order to listen?" phases middle purpose plan
        question communication#18 "Could you say the same thing without the word never?" phases middle purpose practise themes 22
        question communication#19 "How would you ask, rather than guess, what was meant?" phases middle purpose practise
        question communication#20 "What changed between you after you had said it plainly?" phases middle purpose review themes 10
        """#),
    LibrarySource(
      name: "questions-formulation.ipt", kind: "question",
      text: #"""
        # The question bank: formulation. A label is the area and a running number, so a new question goes to the end.
        language 1
        question formulation#1 "What was going on with the people around you in the months before this started?" phases initial purpose link
        question formulation#2 "What came first, the change in your mood or the change in that relationship?" phases initial purpose link
        question formulation#3 "If you had to give this chapter of your life a title, what would it be?" phases initial purpose clarify
        question formulation#4 "I will say how I understand what happened; will you correct me where I am wrong?" phases initial purpose check
        question formulation#5 "Does it make sense to you that this change and your low mood belong together?" phases initial purpose check
        question formulation#6 "Of the two things we have found, which weighs more on you at present?" phases initial purpose plan
        question formulation#7 "Which of these could realistically shift in twelve to sixteen weeks?" phases initial purpose plan
        question formulation#8 "Would you agree to keep our talks mainly to this area for the time we have?" phases initial purpose plan
        question formulation#9 "What would you like to be different between you and others by our last session?" phases initial purpose plan themes 3
        question formulation#10 "What might get in the way of coming every week, and what shall we do then?" phases initial purpose check themes 25
        question formulation#11 "Is our focus still the right one, or has something more important appeared?" phases middle purpose check
        """#),
    LibrarySource(
      name: "questions-general.ipt", kind: "question",
      text: #"""
        # The question bank: general. A label is the area and a running number, so a new question goes to the end.
        language 1
        question general#1 "What made you decide to come now, rather than three months ago?" phases initial purpose assess themes 1
        question general#2 "Tell me, in your own time, what has been troubling you most." phases initial purpose assess themes 1
        question general#3 "When did you last feel like yourself, and what was life like then?" phases initial purpose assess themes 2
        question general#4 "Which parts of your days have changed since you became unwell?" phases initial purpose assess themes 2
        question general#5 "How have work or study, home and free time been affected?" phases initial purpose assess themes 2
        question general#6 "Who noticed first that something was wrong, and what did they see?" phases initial purpose assess themes 2
        question general#7 "Have you been through something like this before, and what helped you out of it?" phases initial purpose assess themes 16
        question general#8 "What treatment have you had so far, and what did you think of it?" phases initial purpose assess themes 1
        question general#9 "Are you taking any medicine for this, and has anything about it changed lately?" phases initial purpose assess
        question general#10 "How much alcohol or other substances have you been using to get through the week?" phases initial purpose assess themes 16
        question general#11 "Have there been times when you felt far too high, sped up or hardly needed sleep?" phases initial purpose assess
        question general#12 "What have you been told about this illness, and what do you make of it?" phases initial purpose educate
        question general#13 "If a friend had a broken leg you would not ask them to carry boxes; which boxes could you put down for now?" phases initial purpose educate
        question general#14 "What would it mean to you to see this as an illness rather than a weakness?" phases initial purpose educate
        question general#15 "Who could take over one of your duties for a few weeks while you work on getting well?" phases initial purpose educate
        question general#16 "What small thing would tell you that you are beginning to recover?" phases initial purpose motivate themes 3
        question general#17 "What would you like to know about how these sessions work?" phases initial purpose educate
        question general#18 "How have things been since we last met?" phases middle purpose link
        question general#19 "Which day was the hardest, and what was happening between you and other people then?" phases middle purpose link
        question general#20 "Which moment was a little better, and who were you with?" phases middle purpose link
        question general#21 "What would you most like to use our time for today, with our focus in mind?" phases middle purpose explore
        question general#22 "What did you do differently this week, even if it was a small thing?" phases middle purpose consolidate themes 11
        question general#23 "Am I understanding you, or have I missed the point?" phases middle purpose check
        question general#24 "What are you taking away from today?" phases middle purpose consolidate
        question general#25 "We are halfway through our sessions; what should the second half be about?" phases middle purpose check
        question general#26 "Suppose the difficulty were gone one morning; who would notice first, and by what?" phases [initial, middle] purpose motivate themes 17
        question general#27 "Are there worries about coming here that we should talk about?" phases initial purpose assess themes 25
        """#),
    LibrarySource(
      name: "questions-goals.ipt", kind: "question",
      text: #"""
        # The question bank: goals. A label is the area and a running number, so a new question goes to the end.
        language 1
        question goals#1 "What would you like to be able to do with other people that you cannot do now?" phases initial purpose plan themes 3
        question goals#2 "Which of your hopes belong to the next three months and which to the next years?" phases initial purpose plan themes 18
        question goals#3 "How would we both know that this goal has been reached?" phases initial purpose clarify themes 3
        question goals#4 "Is this your own goal, or someone else's for you?" phases initial purpose clarify themes 18
        question goals#5 "Does this goal lift you up or press on you at present?" phases [initial, middle] purpose explore themes 19
        question goals#6 "How far have you come with the first goal, and what did you do to get there?" phases middle purpose review themes 18
        question goals#7 "Which goal can we let go of because it no longer fits?" phases middle purpose review themes 19
        question goals#8 "Which goals are reached, which are under way, and which belong to the time after us?" phases termination purpose review themes 18
        question goals#9 "If things were going well again, what would an ordinary Tuesday look like?" phases initial purpose motivate themes 17
        question goals#10 "What is the next goal you will set without me?" phases termination purpose plan themes 18
        """#),
    LibrarySource(
      name: "questions-grief.ipt", kind: "question",
      text: #"""
        # The question bank: grief. A label is the area and a running number, so a new question goes to the end.
        language 1
        question grief#1 "Who have you lost, and when?" phases [initial, middle] purpose assess
        question grief#2 "How did you learn of the death, and where were you?" phases [initial, middle] purpose assess
        question grief#3 "Would you tell me about the days before it happened?" phases middle purpose explore
        question grief#4 "What do you remember of the funeral or the farewell, and what was missing?" phases middle purpose explore
        question grief#5 "Who was there for you in the first weeks, and who stayed away?" phases middle purpose explore
        question grief#6 "What was he or she like on an ordinary day?" phases middle purpose explore
        question grief#7 "What did you love about being with this person?" phases middle purpose explore
        question grief#8 "And what was difficult, annoying or even painful about them?" phases middle purpose affect
        question grief#9 "Is there anything you wish you had said, or had not said?" phases middle purpose affect
        question grief#10 "When you think of the illness and the care, what do you hold against yourself?" phases middle purpose affect
        question grief#11 "Do you ever find yourself angry with the person for leaving you with all this?" phases middle purpose affect
        question grief#12 "Was there also relief, and are you allowed to feel it?" phases middle purpose affect
        question grief#13 "What have you kept exactly as it was, and what would it mean to change it?" phases middle purpose explore
        question grief#14 "Which places, songs or photographs do you go around?" phases middle purpose explore
        question grief#15 "Do your symptoms come up around certain dates that belong to this loss?" phases middle purpose link
        question grief#16 "Have you noticed aches or worries in yourself like those the person had?" phases middle purpose explore
        question grief#17 "How do people in your family and in your culture mourn, and how does that fit you?" phases middle purpose clarify
        question grief#18 "With whom could you speak about the person, not about how you are coping?" phases middle purpose plan
        question grief#19 "Which of the things you shared would you like to keep, and with whom?" phases middle purpose plan
        question grief#20 "What did this person believe you were good at, and where could that be of use now?" phases middle purpose plan
        question grief#21 "What would you like to do on the coming anniversary, and who should be with you?" phases [middle, termination] purpose plan
        question grief#22 "How do you carry the person with you now, compared with when we began?" phases termination purpose consolidate
        question grief#23 "When people tell you to move on, what happens inside you?" phases middle purpose check
        """#),
    LibrarySource(
      name: "questions-interpersonal-deficits.ipt", kind: "question",
      text: #"""
        # The question bank: interpersonal-deficits. A label is the area and a running number, so a new question goes to the end.
        language 1
        question interpersonal-deficits#1 "Who would notice if you stayed at home for a week?" phases initial purpose assess themes 4
        question interpersonal-deficits#2 "Has there been a time in your life when you had more company, and how did it come about?" phases initial purpose assess
        question interpersonal-deficits#3 "When you meet someone new, what do you think they see?" phases initial purpose assess
        question interpersonal-deficits#4 "How do your friendships usually begin, and how do they usually end?" phases [initial, middle] purpose explore
        question interpersonal-deficits#5 "Which relationship from the past was good for you, and what made it so?" phases middle purpose explore themes 5
        question interpersonal-deficits#6 "Is there a moment in getting to know people at which you tend to step back?" phases middle purpose explore
        question interpersonal-deficits#7 "What would be the worst part of being turned down?" phases middle purpose affect
        question interpersonal-deficits#8 "What does an evening alone feel like in your body?" phases middle purpose affect
        question interpersonal-deficits#9 "When I said that just now, how did it reach you?" phases middle purpose clarify
        question interpersonal-deficits#10 "If you were cross with me, how would I know?" phases middle purpose clarify themes 7
        question interpersonal-deficits#11 "Does what happens here between us ever happen with other people too?" phases middle purpose check
        question interpersonal-deficits#12 "Where do you already see the same people regularly?" phases middle purpose plan
        question interpersonal-deficits#13 "Who in that place seems easiest to greet?" phases middle purpose plan
        question interpersonal-deficits#14 "Shall we try out the first two sentences of such a chat?" phases middle purpose practise themes 23
        question interpersonal-deficits#15 "Which old contact could you send three lines to this week?" phases middle purpose plan
        question interpersonal-deficits#16 "How many times did you try this week, whatever came of it?" phases middle purpose review
        question interpersonal-deficits#17 "What did the other person do that told you they were interested, or not?" phases middle purpose review
        question interpersonal-deficits#18 "What could you suggest doing together that lasts less than an hour?" phases middle purpose plan
        question interpersonal-deficits#19 "What do you bring to other people that you tend to forget?" phases middle purpose motivate
        question interpersonal-deficits#20 "Which contacts will still be there in three months, and what keeps them alive?" phases termination purpose consolidate
        question interpersonal-deficits#21 "When you find it hard to say goodbye here, how do other goodbyes come to mind?" phases termination purpose affect
        """#),
    LibrarySource(
      name: "questions-inventory.ipt", kind: "question",
      text: #"""
        # The question bank: inventory. A label is the area and a running number, so a new question goes to the end.
        language 1
        question inventory#1 "Who are the people who matter in your life at present?" phases initial purpose assess themes 4
        question inventory#2 "If you are at the centre of this drawing, whom would you put nearest?" phases initial purpose assess themes 4
        question inventory#3 "How often do you see or hear from this person, and who gets in touch?" phases initial purpose assess
        question inventory#4 "What do you do together, and what do you talk about?" phases initial purpose assess
        question inventory#5 "What do you like best in this relationship?" phases initial purpose assess themes 5
        question inventory#6 "What would you change in it if you could?" phases initial purpose assess themes 6
        question inventory#7 "What does this person expect of you, spoken or not?" phases initial purpose clarify
        question inventory#8 "What do you expect of this person, and do you get it?" phases initial purpose clarify
        question inventory#9 "Who gives more in this relationship, and is that all right with you?" phases initial purpose assess
        question inventory#10 "To whom could you say tonight how you really are?" phases initial purpose assess themes 7
        question inventory#11 "Who knows that you are unwell, and who should not know?" phases initial purpose assess themes 7
        question inventory#12 "Has anybody come nearer or moved away in the last year?" phases initial purpose assess
        question inventory#13 "Who is missing from the drawing who used to be in it?" phases initial purpose assess
        question inventory#14 "Is there anyone you keep on the page out of duty?" phases initial purpose assess themes 6
        question inventory#15 "What is a good relationship, in your eyes, and who has shown you one?" phases initial purpose explore themes 5
        question inventory#16 "How do you tell that a relationship is doing you harm?" phases initial purpose explore themes 6
        question inventory#17 "What has to happen before you trust someone?" phases [initial, middle] purpose explore themes 8
        question inventory#18 "Who trusts you, and what do you do that makes it possible?" phases [initial, middle] purpose explore themes 9
        question inventory#19 "What could you do a little differently so that this person can rely on you more, or you on them?" phases middle purpose plan themes 10
        question inventory#20 "Where do you turn first for practical help, and where for comfort?" phases initial purpose assess
        question inventory#21 "Does anyone in your life frighten you or control what you do?" phases initial purpose assess
        question inventory#22 "Whose place on the drawing would you change today, and why?" phases [middle, termination] purpose review
        """#),
    LibrarySource(
      name: "questions-mood.ipt", kind: "question",
      text: #"""
        # The question bank: mood. A label is the area and a running number, so a new question goes to the end.
        language 1
        question mood#1 "From nought to ten, how has your mood been this week, taken as a whole?" phases [initial, middle, termination] purpose assess
        question mood#2 "The score is lower than last time; what may have helped?" phases middle purpose link
        question mood#3 "The score has gone up; what happened between you and others around then?" phases middle purpose link
        question mood#4 "Does your mood change before the contact, during it or afterwards?" phases middle purpose link
        question mood#5 "How are sleep, appetite, energy and concentration?" phases initial purpose assess
        question mood#6 "Which symptom bothers you most, and what does it keep you from doing with others?" phases initial purpose assess themes 2
        question mood#7 "Which word comes nearest to what you feel: sad, angry, ashamed, afraid, lonely, something else?" phases middle purpose affect
        question mood#8 "What is that feeling telling you about the situation?" phases middle purpose affect
        question mood#9 "Is this a feeling you are used to showing, or one you keep to yourself?" phases middle purpose affect themes 7
        question mood#10 "Which of today's thoughts might be the illness speaking?" phases middle purpose educate
        question mood#11 "When you look at the line from the first session to now, where do you see the turning points?" phases termination purpose review
        """#),
    LibrarySource(
      name: "questions-role-disputes.ipt", kind: "question",
      text: #"""
        # The question bank: role-disputes. A label is the area and a running number, so a new question goes to the end.
        language 1
        question role-disputes#1 "With whom do you most often end up quarrelling, or carefully not quarrelling?" phases initial purpose assess themes 12
        question role-disputes#2 "When did the two of you last agree about something that matters?" phases initial purpose assess themes 11
        question role-disputes#3 "What exactly do you want from this person that you are not getting?" phases [initial, middle] purpose clarify
        question role-disputes#4 "And what do you believe this person wants from you?" phases [initial, middle] purpose clarify
        question role-disputes#5 "How sure are you of that, and when did you last ask?" phases middle purpose clarify
        question role-disputes#6 "Are you both still trying, has it gone silent, or is it ending?" phases middle purpose assess
        question role-disputes#7 "When it got worse between you, what had changed in your lives?" phases middle purpose explore
        question role-disputes#8 "What does your mood do on the evening after one of these exchanges?" phases middle purpose link
        question role-disputes#9 "How does an argument between you usually begin, and who ends it?" phases middle purpose explore
        question role-disputes#10 "What does the silence between you say that nobody says?" phases middle purpose explore
        question role-disputes#11 "Where else in your life do you find yourself in the same position?" phases middle purpose explore
        question role-disputes#12 "What would you lose if this were settled?" phases middle purpose explore
        question role-disputes#13 "What do you feel in the second before you give in?" phases middle purpose affect themes 7
        question role-disputes#14 "What have you already tried, and what came of each attempt?" phases middle purpose plan themes 12
        question role-disputes#15 "What could you offer, and what can you not give up?" phases middle purpose plan
        question role-disputes#16 "If nothing changed for a year, how would that be for you?" phases middle purpose plan
        question role-disputes#17 "What would a good-enough arrangement look like for the next month?" phases middle purpose plan
        question role-disputes#18 "When in the week is this person most able to listen?" phases middle purpose plan
        question role-disputes#19 "Which one sentence would you like to have said by the end of that talk?" phases middle purpose practise themes 23
        question role-disputes#20 "What is the answer you fear, and what could you reply?" phases middle purpose practise themes 22
        question role-disputes#21 "Under the anger, is there also hurt or worry?" phases middle purpose affect
        question role-disputes#22 "How do you decide that a relationship has been tried enough?" phases [middle, termination] purpose review
        question role-disputes#23 "If you went your separate ways, what would you need to mourn, and what to arrange?" phases middle purpose plan
        question role-disputes#24 "What do you two do now when you disagree that you did not do before?" phases termination purpose consolidate themes 11
        """#),
    LibrarySource(
      name: "questions-role-transitions.ipt", kind: "question",
      text: #"""
        # The question bank: role-transitions. A label is the area and a running number, so a new question goes to the end.
        language 1
        question role-transitions#1 "What was your life like just before everything changed?" phases initial purpose assess
        question role-transitions#2 "Was the change chosen, half chosen or forced on you?" phases initial purpose assess
        question role-transitions#3 "How much time did you have to get used to the idea?" phases [initial, middle] purpose assess
        question role-transitions#4 "What did the old role give you that you miss?" phases middle purpose explore
        question role-transitions#5 "What was tiring, dull or unfair about the old role?" phases middle purpose explore
        question role-transitions#6 "How did you take leave of it, if at all?" phases middle purpose affect
        question role-transitions#7 "What do you feel when you meet people from that time?" phases middle purpose affect
        question role-transitions#8 "Which people went out of your life together with the old role?" phases middle purpose explore
        question role-transitions#9 "What is hardest about the new situation in an ordinary week?" phases middle purpose explore
        question role-transitions#10 "Is there anything, even small, that the new situation allows you to do?" phases middle purpose explore
        question role-transitions#11 "What do you imagine others expect of you in this new role?" phases middle purpose clarify
        question role-transitions#12 "What do you expect of yourself, and who taught you that?" phases middle purpose clarify
        question role-transitions#13 "Which of the new demands do you already manage, and how did you learn that?" phases middle purpose plan themes 11
        question role-transitions#14 "What skill would make the biggest difference in the next four weeks?" phases middle purpose plan
        question role-transitions#15 "Who has gone through a similar change and could be asked about it?" phases middle purpose plan
        question role-transitions#16 "Whom could you meet in your new surroundings whom you have not met yet?" phases middle purpose plan
        question role-transitions#17 "On days when you feel on top of the new role, what happens to your mood?" phases middle purpose link
        question role-transitions#18 "If you are not allowed to be sad because the change is a happy one, where does the sadness go?" phases middle purpose affect
        question role-transitions#19 "How would you introduce yourself now, in two sentences?" phases middle purpose practise
        question role-transitions#20 "What routine from the old life is worth rebuilding in the new one?" phases middle purpose plan
        question role-transitions#21 "On a scale from nought to ten, how well does the new role fit today, and what moved it?" phases termination purpose consolidate
        question role-transitions#22 "What have you learned from this change that you would want to remember at the next one?" phases termination purpose review
        """#),
    LibrarySource(
      name: "questions-safety.ipt", kind: "question",
      text: #"""
        # The question bank: safety. A label is the area and a running number, so a new question goes to the end.
        # Never drawn at random, never in a quiz; the note on asking directly is shown beside them.
        language 1
        question safety#1 "Have things been so bad that you thought you would rather not be alive?" phases [initial, middle, termination] purpose assess
        question safety#2 "Have you thought of ending your life or of hurting yourself?" phases [initial, middle, termination] purpose assess
        question safety#3 "Have you thought about how you would do it?" phases [initial, middle, termination] purpose assess
        question safety#4 "Is what you would need for that within your reach?" phases [initial, middle, termination] purpose assess
        question safety#5 "Have you made any preparations, or begun and then stopped?" phases [initial, middle, termination] purpose assess
        question safety#6 "Has there been an attempt earlier in your life, and what led up to it?" phases [initial, middle, termination] purpose assess
        question safety#7 "What has kept you from acting on these thoughts?" phases [initial, middle, termination] purpose assess
        question safety#8 "Do you have thoughts of harming someone else?" phases [initial, middle, termination] purpose assess
        question safety#9 "On the form you marked the last question; can we talk about that now?" phases [initial, middle, termination] purpose assess
        question safety#10 "By what early signs do you notice that such a crisis is coming?" phases [initial, middle, termination] purpose plan
        question safety#11 "What can you do by yourself to get through the first half hour?" phases [initial, middle, termination] purpose plan
        question safety#12 "Where can you go, and whom can you be with, so as not to be alone with it?" phases [initial, middle, termination] purpose plan
        question safety#13 "Whom could you tell outright, and how will you reach them at night?" phases [initial, middle, termination] purpose plan
        question safety#14 "How can we put some distance between you and the means, and who can help with it?" phases [initial, middle, termination] purpose plan
        question safety#15 "Do you feel safe where you are living?" phases [initial, middle, termination] purpose check
        """#),
    LibrarySource(
      name: "questions-skills.ipt", kind: "question",
      text: #"""
        # The question bank: skills. A label is the area and a running number, so a new question goes to the end.
        language 1
        question skills#1 "What do you already do to get through a bad hour, and how often?" phases middle purpose assess themes 16
        question skills#2 "Which of these ways of coping leaves you better off the next morning?" phases middle purpose review themes 16
        question skills#3 "Would you be willing to try this talk out here, with me as the other person?" phases middle purpose practise themes 23
        question skills#4 "Who would you like to be in the first round, yourself or the other?" phases middle purpose practise themes 23
        question skills#5 "What did you notice in your voice and posture while we tried it?" phases middle purpose review themes 23
        question skills#6 "What was it like to hear yourself from the other chair?" phases middle purpose review themes 23
        question skills#7 "What are at least three ways to handle this, including one you would never choose?" phases middle purpose plan
        question skills#8 "What speaks for and against each of them, for you and for the others?" phases middle purpose plan
        question skills#9 "What is the smallest step you could take before we meet again?" phases middle purpose plan
        question skills#10 "How confident are you that you will do it, from nought to ten, and what would raise it?" phases middle purpose check themes 25
        question skills#11 "What happened when you tried it, and what did you learn even if it went badly?" phases middle purpose review
        question skills#12 "What stopped you, and could the task be made to fit you better?" phases middle purpose check themes 25
        question skills#13 "Describe, feel, ask, offer: which of these parts of a request is hardest for you?" phases middle purpose educate themes 22
        question skills#14 "What is it like to say what you feel and also what you did yourself?" phases middle purpose explore themes 22
        question skills#15 "What helps you stay calm when the other person raises their voice?" phases middle purpose plan themes 22
        question skills#16 "Have you ever tried exercises in paying attention to the moment, and were they of any use?" phases middle purpose assess themes 24
        question skills#17 "When in a difficult talk would a pause of three breaths be possible?" phases middle purpose plan themes 24
        question skills#18 "Of the skills we have looked at, which suits you and which feels foreign?" phases middle purpose check themes 20
        question skills#19 "What doubts do you have about using this outside, and how can I help with them?" phases middle purpose check themes 25
        question skills#20 "Which of these skills will you want to have ready a year from now?" phases [middle, termination] purpose consolidate themes 20
        question skills#21 "In which situation this week could you use it for the first time?" phases middle purpose plan themes 20
        """#),
    LibrarySource(
      name: "questions-termination.ipt", kind: "question",
      text: #"""
        # The question bank: termination. A label is the area and a running number, so a new question goes to the end.
        language 1
        question termination#1 "We have four sessions left; what comes up in you when you hear that?" phases middle purpose educate
        question termination#2 "How is it for you that our meetings are coming to an end?" phases termination purpose affect
        question termination#3 "What will you miss, and what will you be glad to be rid of?" phases termination purpose affect
        question termination#4 "What is different from the day you first came?" phases termination purpose review
        question termination#5 "Which of these changes did you bring about, and how?" phases termination purpose review
        question termination#6 "What did we not manage, and what would it need?" phases termination purpose review
        question termination#7 "What would you advise someone who is where you were at the start?" phases termination purpose consolidate
        question termination#8 "What do you do now, without thinking, that you had to rehearse with me?" phases termination purpose consolidate
        question termination#9 "How would you and those close to you notice that the illness is coming back?" phases termination purpose plan
        question termination#10 "Which situations in the coming months could become difficult?" phases termination purpose plan
        question termination#11 "What would you do first, and whom would you tell?" phases termination purpose plan
        question termination#12 "At what point would you get in touch with a professional again?" phases termination purpose plan
        question termination#13 "Would occasional follow-up sessions make sense, and how often?" phases termination purpose plan
        question termination#14 "What happens with your medicine now, and who decides that with you?" phases termination purpose plan
        question termination#15 "If you feel sad this week, how will you tell a farewell from a relapse?" phases termination purpose check
        question termination#16 "Is there anything you still want to tell me or ask me?" phases termination purpose check
        question termination#17 "If the treatment has not helped enough, what other ways would you consider?" phases termination purpose educate
        question termination#18 "How will you mark the end, for yourself or with someone?" phases termination purpose consolidate
        """#),
    LibrarySource(
      name: "questions-values.ipt", kind: "question",
      text: #"""
        # The question bank: values. A label is the area and a running number, so a new question goes to the end.
        language 1
        question values#1 "What matters to you in the way you treat the people you love?" phases [initial, middle] purpose explore themes 21
        question values#2 "Where in the last week did you act in line with that, and where not?" phases middle purpose explore themes 21
        question values#3 "Which value was at stake in this quarrel, for you and for the other?" phases middle purpose clarify themes 21
        question values#4 "What would you do differently this week if that value led you?" phases middle purpose plan themes 21
        question values#5 "Which rule from your family still steers you here, and do you want it to?" phases middle purpose explore themes 21
        question values#6 "What kind of friend, partner or parent do you want to be from now on?" phases termination purpose consolidate themes 21
        """#),
    LibrarySource(
      name: "rings.ipt", kind: "ring",
      text: #"""
        # The rings of the closeness circle. The literature draws three or four [CCPP, CCCP]; which steps of
        # closeness stand on which ring is ours [C].
        language 1
        ring inner "ring 1" closeness 5..5 source [CCPP, CCCP] convention
        ring near "ring 2" closeness 4..4 source [CCPP, CCCP] convention
        ring middle "ring 3" closeness 3..3 source [CCPP, CCCP] convention
        ring outer "ring 4" closeness 1..2 source [CCPP, CCCP] convention
        """#),
    LibrarySource(
      name: "tasks-initial.ipt", kind: "task",
      text: #"""
        # Tasks of the initial phase and what in the record proves them.
        language 1
        task I1 "Review symptoms, history, earlier episodes and treatments." phase initial {
          need history is known
          fix "history \"…\""
          source [KWRC84, WMK18]
        }
        task I2 "Rate severity with a standard measure." phase initial {
          need any(scores where total is known and session = 1)
          fix $"score {main-measure} … in session 1"
        }
        task I3 "Name the diagnosis aloud, in plain words, as a treatable illness." phase initial {
          need diagnosis.told = yes
          fix "diagnosis \"…\" told yes"
          source [MW06]
        }
        task I4 "Explain the disorder and its treatment options; give hope." phase initial {
          need psychoeducation is known
          fix "psychoeducation \"…\""
          source [WMK18]
        }
        task I5 "Give the sick role, both halves." phase initial {
          need sick-role.relieved is known and sick-role.duty is known
          fix "sick-role relieved \"…\" duty \"…\""
          source [IPTUK, MW06]
        }
        task I6 "Check the need for medication." phase initial {
          need medication.status is known
          fix "medication status …"
        }
        task I7 "Ask about risk; make a safety plan if there is any." phase initial {
          need any(risks where asked)
          fix "risk thoughts …"
          source [SB12]
        }
        task I8 "Take the interpersonal inventory, draw the closeness circle." phase initial {
          need count(relations) >= 3
          fix "add relation …"
        }
        task I9 "Build a timeline of mood and life events around the onset." phase initial {
          need onset is known and any(events where on is known)
          fix choose(onset is known, "event \"…\" on …", "onset \"…\" on …")
          source [LRP10]
        }
        task I10 "Find what changed between people near the onset." phase initial {
          need onset.trigger is known or any(events where near-onset) or any(relations where changed-near-onset)
          fix choose(any(events), "set onset trigger …", "event \"…\" on …")
        }
        task I11 "Choose the problem area together." phase initial {
          need focus.areas is known
          fix "focus … agreed yes"
          source [WMK18]
        }
        task I12 "State the formulation and obtain the client's agreement." phase initial {
          need formulation.agreed = yes
          fix "formulation agreed yes"
          source [MS97]
        }
        task I13 "Explain the idea of the treatment and what each side does." phase initial {
          need contract.roles is known
          fix "contract roles \"…\""
        }
        task I14 "Agree the contract." phase initial {
          need contract.agreed = yes
          fix "contract agreed yes"
        }
        task I15 "Set two to four interpersonal goals." phase initial {
          need count(goals) in 2..4
          fix choose(count(goals) > 4, "remove goal …", "goal \"…\"")
        }
        """#),
    LibrarySource(
      name: "tasks-middle.ipt", kind: "task",
      text: #"""
        # Tasks of the middle phase and what in the record proves them.
        language 1
        task M1 "Open with a question about how things have been since the last session." phase middle {
          need any(middle-sessions where opened)
          fix "set session … opened"
          source [IPTUK]
        }
        task M2 "Connect mood change with an interpersonal event, whichever way round." phase middle {
          need any(middle-sessions where linked)
          fix "week mood … event \"…\" in session …"
          source [MW06]
        }
        task M3 "Reconstruct at least one event in detail, with what was said and felt." phase middle {
          need any(incidents)
          fix "incident \"…\" with …"
          source [KWRC84, S06]
        }
        task M4 "Find and name the feeling; treat it as normal and informative." phase middle {
          need any(middle-sessions where feelings-named)
          fix "affect … in session …"
          source [KWRC84]
        }
        task M5 "Work with the strategies of the agreed area." phase middle {
          need any(middle-sessions where on-focus)
          fix "work \"…\" strategy … in session …"
          source [WMK18]
        }
        task M6 "Look for options; decide." phase middle {
          need any(decisions)
          fix "decision \"…\""
          source [WMK18ch10]
        }
        task M7 "Rehearse." phase middle {
          need any(rehearsals)
          fix "rehearsal \"…\" with …"
          source [KWRC84]
        }
        task M8 "Agree what to try before the next session." phase middle {
          need any(homework)
          fix "homework \"…\" due …"
        }
        task M9 "Celebrate what worked; without blame, look at what did not." phase middle {
          need any(homework where status is known and status != set)
          fix choose(any(homework), "set homework … status …", "homework \"…\" status …")
        }
        task M10 "Repeat the measure." phase middle {
          need any(middle-sessions where measured)
          fix choose(last-session is known, $"score {main-measure} … in session {last-session}", $"score {main-measure} …")
        }
        task M11 "Extend support: who else could know, help, join in." phase middle {
          need any(relations where nearer or confides-more or status = new)
          fix choose(any(relations), "set relation … confide yes", "add relation … status new")
        }
        task M12 "Keep the focus; if the topic wanders, link it back or note why not." phase middle {
          need share(middle-sessions where on-focus) >= 70%
          fix "work \"…\" strategy … in session …"
        }
        task M13 "Count the sessions aloud at the halfway mark." phase middle {
          need any(sessions where countdown)
          fix "set session … countdown"
          source [IPTUK]
        }
        """#),
    LibrarySource(
      name: "tasks-pre.ipt", kind: "task",
      text: #"""
        # The paperwork of a first meeting, as far as the method has a place for it: consent, limits, frame.
        # The list is ours [C], the content of the agreement follows the manuals.
        language 1
        task P1 "Note who sent the client, and why." phase pre {
          need case.referral is known
          fix "set case referral \"…\""
        }
        task P2 "Label the case without the client's name." phase pre {
          need case.label is known
          fix "set case label \"…\""
        }
        task P3 "Obtain consent to the treatment and to the record." phase pre {
          need case.consent = yes
          fix "set case consent yes"
        }
        task P4 "Explain the limits of confidentiality." phase pre {
          need contract.confidentiality is known
          fix "contract confidentiality \"…\""
        }
        task P5 "Agree how to reach help between sessions, with the crisis line of the service." phase pre {
          need contract.contact is known
          fix "contract contact \"…\""
        }
        task P6 "Say what happens when somebody is late or misses a session." phase pre {
          need contract.lateness is known and contract.missed is known
          fix "contract lateness \"…\" missed \"…\""
          source [APSY]
        }
        task P7 "Ask whether sessions may be recorded for supervision." phase pre {
          need contract.recording is known
          fix "contract recording …"
        }
        task P8 "Ask which medicine is taken, and who prescribes it." phase pre {
          need medication.status is known
          fix "medication status …"
        }
        task P9 "Ask about risk." phase pre {
          need any(risks where asked)
          fix "risk thoughts …"
        }
        """#),
    LibrarySource(
      name: "tasks-termination.ipt", kind: "task",
      text: #"""
        # Tasks of the ending and what in the record proves them.
        language 1
        task T1 "Say clearly that the end is near and how many sessions remain." phase termination {
          need ending.raised is known
          fix "ending raised session …"
          source [WMK18]
        }
        task T2 "Ask for the feelings about ending; sadness is normal and is not relapse." phase termination {
          need any(affects where about = "ending")
          fix "affect … about ending"
          source [WMK18]
        }
        task T3 "Review symptoms from first to last." phase termination {
          need change(main-measure) is known
          fix choose(last-session is known, $"score {main-measure} … in session {last-session}", $"score {main-measure} …")
        }
        task T4 "Review the focus and each goal." phase termination {
          need any(goals) and all(goals where status is known and status != open)
          fix choose(any(goals), "set goal … status …", "goal \"…\" status …")
        }
        task T5 "Give the client the credit: which of their own actions helped." phase termination {
          need any(gains where by = client)
          fix "gain \"…\" by client"
          source [WMK18]
        }
        task T6 "Name what remains and what was not reached, without blame." phase termination {
          need ending.remaining is known
          fix "ending remaining \"…\""
        }
        task T7 "List personal early signs of relapse." phase termination {
          need count(relapse-plan.signs) >= 3
          fix "relapse-plan signs [\"…\", \"…\", \"…\"]"
          convention need
          source [WMK18]
        }
        task T8 "List situations ahead that could be hard." phase termination {
          need relapse-plan.situations is known
          fix "relapse-plan situations [\"…\"]"
        }
        task T9 "Write what to do and whom to call, in order." phase termination {
          need relapse-plan.self-steps is known and relapse-plan.people is known and relapse-plan.professionals is known
          fix "relapse-plan self-steps [\"…\"] people [\"…\"] professionals [\"…\"]"
        }
        task T10 "Decide on what follows: nothing, boosters, maintenance, medication, referral." phase termination {
          need aftercare is known
          fix "aftercare …"
          source [SR12]
        }
        task T11 "With little or no improvement: say that the treatment, not the client, has not worked; discuss alternatives." phase termination {
          applies case-at-start(main-measure) and not response(main-measure)
          need any(nonresponses)
          fix "nonresponse \"…\""
          source [WMK18]
        }
        task T12 "Say goodbye." phase termination {
          need any(sessions where final)
          fix choose(last-session is known, "set session … final", "session … held final")
        }
        """#),
    LibrarySource(
      name: "time-windows.ipt", kind: "time-window",
      text: #"""
        # How near the onset something must lie to count as evidence [C]. Partial dates are periods, and overlap counts.
        language 1
        time-window around-onset "What lies near the onset: an event, a change in a relation." months-before 6 months-after 1
        time-window bereavement "A death that may belong to the episode; it may come after the onset too." months-before 24
        """#),
    LibrarySource(
      name: "tools-core.ipt", kind: "tool",
      text: #"""
        # Tools of the method and near it, with their steps; the steps follow the sources, in our own words.
        language 1
        tool communication-analysis "To rebuild one talk so exactly that both see where message and understanding parted." belongs core phases [initial, middle] areas role-disputes record incident {
          title "Communication analysis"
          step "Pick one recent, concrete event."
          step "Set the scene."
          step "Rebuild it turn by turn, words before interpretation."
          step "Ask for the feeling at each turning point."
          step "Ask what was meant and what was heard."
          step "Mark the fault together, without blame."
          step "Ask what was really wanted."
          step "Look for another wording and another moment."
          step "Rehearse."
          step "Decide whether, when and how to try it."
          source [KWRC84, S06]
        }
        tool interpersonal-incident "To look at one specific exchange, chosen because it is typical, told word by word." belongs core phases middle areas [role-disputes, interpersonal-deficits] record incident {
          step "Pick one recent, concrete event."
          step "Set the scene."
          step "Rebuild it turn by turn, words before interpretation."
          step "Ask for the feeling at each turning point."
          step "Ask what was meant and what was heard."
          step "Mark the fault together, without blame."
          step "Ask what was really wanted."
          step "Look for another wording and another moment."
          step "Rehearse."
          step "Decide whether, when and how to try it."
          source [S06, SR03]
        }
        tool style-map "To see which style of communication is used with whom." belongs core-near phases [initial, middle] areas role-disputes record style-map {
          title "Style map"
          step "Explain the four styles."
          step "Place three recent events."
          step "Find with whom which style is used."
          step "Ask what each brings and costs."
          step "Choose one relation."
          step "Turn one sentence into the assertive form."
          step "Rehearse."
          source [S06]
        }
        tool decision-analysis "To weigh a choice about a relation or a role." belongs core phases [middle, termination] areas [role-disputes, role-transitions] record decision {
          title "Decision analysis"
          step "Name the problem."
          step "Name the wish."
          step "Collect options without judging."
          step "Weigh each: what would happen, for whom, how would it feel."
          step "Ask what information is missing."
          step "Choose, or choose to wait."
          step "Plan the first step."
          step "Rehearse it if it is a talk."
          step "Look back in the next session."
          standing-option nothing "do nothing"
          standing-option wait "wait until …"
          note "Doing nothing and waiting are always among the options; the clinician draws options out and does not vote."
          source [WMK18ch10]
        }
        tool role-play "To try an exchange out before it is real." belongs core phases [middle, termination] record rehearsal {
          title "Rehearsal"
          step "Ask permission."
          step "Choose a small scene."
          step "Say the goal in one sentence."
          step "The clinician plays the client first if that is easier, or plays the other."
          step "Play two minutes."
          step "Stop; the client speaks first about how it went."
          step "Name one thing that worked."
          step "Change one thing."
          step "Play again."
          step "Try the feared reply."
          step "Swap roles."
          step "Plan the real attempt."
          source [KWRC84]
        }
        tool timeline "To set life events and mood side by side." belongs core phases [initial, middle, termination] {
          step "Mark the onset."
          step "Put events below the line and mood above it."
          step "Look at what lies near the onset."
          step "Ask for the last good time."
          source [LRP10]
        }
        tool mood-link "To join the week's mood with what happened between people." belongs core phases middle record week {
          step "Ask for the mood of the week."
          step "Ask which event goes with it."
          step "Ask which way round, if it can be told."
          step "Name the feelings."
          step "Ask what the client did, what the other did and what came of it."
          note "The direction never has to be decided for the entry to count."
          source [MW06]
        }
        tool affect-work "To find, name and use feelings." belongs core phases [initial, middle, termination] record affect {
          step "Notice."
          step "Name."
          step "Treat it as normal."
          step "Ask what it says about the relation."
          step "Ask whether to show it, to whom, how."
          source [KWRC84]
        }
        tool clarification "To restate something or set two things side by side that do not fit." belongs core phases [initial, middle, termination] record clarification {
          step "Repeat what was said."
          step "Point out what it implies and was not said."
          step "Put a contrast side by side."
          step "Ask."
          source [KWRC84]
        }
        tool therapeutic-relation "To use how the client comes across as information, and the session as a safe place to practise." belongs core phases middle areas [interpersonal-deficits, role-disputes] record therapeutic-relation {
          step "Notice."
          step "Say it kindly and frankly, if it helps."
          step "Hear the client's answer."
          step "Ask whether it is like that elsewhere."
          note "It is not interpreted."
          source [WMK18ch10]
        }
        tool brainstorming "To collect ideas before any is judged." belongs core-near phases middle areas [role-transitions, role-disputes] record brainstorming {
          title "Brainstorming"
          step "Put the problem in one sentence."
          step "Collect at least six ideas, silly ones among them, the client first."
          step "No comments yet."
          step "Mark what the client could imagine."
          step "Pass on to the analysis of the decision."
          source [APSY]
        }
        tool homework "To try something between sessions; towards clients it is a task." belongs core-near phases [middle, termination] record homework counts no {
          step "Look at the last task before a new one is set."
          step "Choose one act that can be seen."
          step "Ask how sure the client is; below seven of ten make it smaller."
          step "Write down when and with whom."
          note "At most two tasks are open; a task that was not done is looked at with interest, never as failure."
          source [QD]
        }
        tool relapse-plan "To know the signs, the steps and the people for a return of the illness." belongs core phases termination record relapse-plan {
          step "Notice: list early, personal signs in the order they appear."
          step "Do: write what the client does first."
          step "Tell: write whom the client tells, and what to ask."
          step "Call: write whom to call, and when."
          note "If risk was ever flagged, the safety plan goes with it."
          source [WMK18]
        }
        tool inventory "To review the people in the client's life and how close they are." belongs core phases [initial, middle, termination] {
          step "The client is the point in the middle."
          step "Put each person on a ring by closeness."
          step "Ask what each expects of the other."
          step "Ask what is good and what is hard."
          step "Ask what the client would like to change."
          step "Ask what surprises about the picture, who is missing, who should be nearer."
          note "A conversation, not a test."
          source [WMK18, CCPP]
        }
        """#),
    LibrarySource(
      name: "tools-from-elsewhere.ipt", kind: "tool",
      text: #"""
        # Tools that are borrowed: named in the founding documents, no part of the method. Steps in our own words.
        language 1
        tool grief-curve "To mark ups and downs after a loss on a picture." belongs addition phases middle areas [grief, role-transitions] record grief-curve {
          title "Grief curve"
          remark "A picture of ups and downs: an aid, not a timetable. Nobody should be at a point of it."
          step "Name the loss."
          step "Draw together."
          step "Mark the worst so far and now."
          step "Ask what helped between the two."
          step "Ask what pulls back."
          step "Look at anniversaries ahead."
          step "Link to this week's mood."
          note "It is an aid, not a timetable; several marks and backward moves are allowed."
          source [GEC, SSB17]
        }
        tool attachment-map "To see how care is asked for and what others do then." belongs addition phases [initial, middle] areas interpersonal-deficits record attachment {
          title "Attachment"
          remark "A pattern of relations, for pace and fit; no label for a person."
          step "Ask how the client gets care when ill or upset."
          step "Ask how others respond."
          step "Ask how it was at home."
          step "Name the pattern in the client's words."
          step "Ask where it helps and where it hinders in the agreed area."
          note "Early experience is asked for understanding only; the work stays in the present."
          source [BH91, SR12]
        }
        tool conflict-steps "To go through one conflict in eight steps." belongs addition phases middle areas role-disputes record conflict-steps {
          title "Steps through a conflict"
          remark "An addition to the method."
          step "Choose time and place." slot moment sign "1"
          step "Lower the heat; stop if anger is above seven of ten." slot calm sign "2"
          step "Name one issue in one sentence, without always." slot issue sign "3"
          step "Let the other speak, repeat it back." slot hear sign "4"
          step "Say feeling and need." slot feel-need sign "5"
          step "Look for three ways." slot options sign "6"
          step "Agree one trial for a fixed time." slot agree sign "7"
          step "Acknowledge hurt, look back on a date." slot repair sign "8"
          note "Renegotiation starts with the first step, impasse needs the issue before anything else, dissolution uses the last only for a decent ending."
        }
        tool dear-man "To prepare a request or a refusal in seven slots." belongs addition phases middle areas role-disputes record dear-man {
          title "Asking or refusing: a script"
          remark "An addition to the method."
          step "Describe the facts a camera would show." slot describe sign "D" needed under "What I say"
          step "Express the feeling, in the first person." slot express sign "E" needed
          step "Assert the request or the no, in one sentence." slot assert sign "A" needed
          step "Reinforce: what the other gains, or thanks." slot reinforce sign "R" needed
          step "Mindful: the point to come back to." slot mindful sign "M" under "How I say it"
          step "Appear: how to stand, look, sound." slot appear sign "A"
          step "Negotiate: what can be offered and accepted." slot negotiate sign "N"
          note "The first four are what to say, the last three how to say it."
          source [LIN15]
        }
        tool coping "To look at what is used to get through, its gain and its price." belongs addition phases [middle, termination] record coping {
          title "Coping"
          remark "An addition to the method."
          step "Collect what is already used."
          step "Ask how often."
          step "Ask what it brings and costs; alcohol is coping too."
          step "Pick one to use more."
          step "Name the obstacle and the help."
          source [TBP23]
        }
        tool mindfulness "To tie a small exercise to a moment with others." belongs addition phases middle record mindfulness {
          step "Ask what the client knows and has tried."
          step "Do a two-minute exercise."
          step "Tie it to one moment between people."
          step "Agree a small dose."
          note "Not for moments of dissociation or panic without the clinician's judgement."
          source [TBP23]
        }
        tool values-goals "To see what matters, how far it is lived, and which goals follow." belongs addition phases [initial, termination] record value {
          title "Values and goals"
          remark "An addition to the method."
          step "Name what matters."
          step "Rate how important it is and how far it is lived."
          step "Look at the gap."
          step "Turn short-term goals that fit the focus into goals of the contract."
          step "Keep the long-term ones for the ending."
          source [TBP23]
        }
        tool social-rhythm "To keep anchor times of the day regular." belongs ipsrt-only phases [initial, middle, maintenance] record social-rhythm {
          title "Social rhythm"
          step "Agree target times for the five anchors of a day."
          step "Note the real times and the company."
          step "Look at how regular the days were."
          step "Change one thing."
          source [FRANK05]
        }
        """#),
  ]
}
