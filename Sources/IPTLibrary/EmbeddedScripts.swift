// Generated from the scripts beside it; write it anew with `iptsh-dev generate`.

/// The texts of the library's scripts.
enum EmbeddedScripts {
  static let gatesInitial = #"""
    # Gates from the initial to the middle phase. `need` fires unless it is true; the levels are ours [C].
    language 1
    gate G01 "Name the disorder or target problem first." from initial to middle level error {
      need diagnosis is known
      fix "diagnosis \"…\""
    }
    gate G02 "The client has not been told the diagnosis." from initial to middle level error {
      need diagnosis.told = yes
      fix "diagnosis told yes"
      source [MW06]
    }
    gate G03 "Record a baseline measure." from initial to middle level error {
      need any(scores where total is known)
      fix "score phq9 …"
    }
    gate G04 "Record a risk check (even if nothing was found)." from initial to middle level error {
      need any(risks where asked is known)
      fix "risk thoughts …"
    }
    gate G05 "Agree a focus area." from initial to middle level error {
      need count(focus.areas) > 0
      fix "focus … agreed yes"
      source [WMK18]
    }
    gate G06 "One focus, at most two." from initial to middle level error {
      need count(focus.areas) <= 2
      fix "focus … because \"…\""
      source [QD, GEC]
    }
    gate G07 "State the formulation." from initial to middle level error {
      need formulation is known
      fix "formulation { disorder \"…\"; event \"…\"; link \"…\" }"
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
      source [IPTUK, MW06]
    }
    gate G13 "No onset on the timeline." from initial to middle level warn {
      need onset.on is known
      fix "onset \"…\" on …"
    }
    gate G14 "No life event near the onset; check the area." from initial to middle level warn {
      applies onset is known and not (focus.areas contains interpersonal-deficits)
      need any(events where near-onset)
      fix "event \"…\" on …"
      source [MW06]
    }
    gate G15 "Medication not asked." from initial to middle level warn {
      need medication.status is known
      fix "medication status …"
    }
    gate G16 "Set two to four goals." from initial to middle level warn {
      need count(goals) in 2..4
      fix "goal \"…\""
    }
    gate G17 "The opening is taking long." from initial to middle level warn {
      applies session is known
      need session < 5
    }
    gate G18 "Grief focus without a death in the inventory." from initial to middle level warn {
      applies focus.areas contains grief
      need any(relations where status = deceased)
      fix "set relation … status deceased"
    }
    gate G19 "Dispute focus without a named other person." from initial to middle level warn {
      applies focus.areas contains role-disputes
      need any(relations where dispute)
      fix "set relation … dispute"
    }
    gate G20 "Name the old and the new role." from initial to middle level warn {
      applies focus.areas contains role-transitions
      need any(role-pairs)
      fix "role-pair \"…\" \"…\""
    }
    gate G21 "Another area fits; deficits is the last choice." from initial to middle level warn {
      applies lead-area = interpersonal-deficits
      need evidenced-areas contains interpersonal-deficits
      source [WMK18ch8]
    }
    gate G22 "Mania/substance not asked." from initial to middle level warn {
      need screens.mania is known and screens.substances is known
      fix "screens mania … substances …"
    }
    gate G23 "Two foci in a short treatment." from initial to middle level warn {
      applies count(focus.areas) = 2
      need contract.sessions >= 12
    }
    gate G24 "Answer the open risk flag first." from initial to middle level error override no {
      need count(open-flags) = 0
      fix "risk thoughts …"
    }
    """#

  static let measureAuditc = #"""
    # Measures: how they are scored. Numbers only; no item wording is shipped.
    language 1
    measure auditc "AUDIT-C (alcohol)" items 3 answers 0..4 window 12mo by self worse higher missing refuse {
      total sum 1..3
      band 0..2 below-cut
      band 3..12 above-cut
      cut 3..12  # 3 for women; for men a case sets `auditc-cut 4`
      variant men cut 4..12
      licence free "Of the World Health Organization; no item wording is shipped."
      source [BUSH98]
      vector [1, 1, 1] total 3 band above-cut
      vector [1, 1, 0] total 2 band below-cut
    }
    """#

  static let measureGad7 = #"""
    # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
    language 1
    measure gad7 "Generalized Anxiety Disorder-7" items 7 answers 0..3 window 14d by self worse higher missing refuse {
      labels [nervous, "uncontrolled worry", "many worries", "cannot relax", restless, irritable, dread]
      total sum 1..7
      band 0..4 minimal
      band 5..9 mild
      band 10..14 moderate
      band 15..21 severe
      cut 8..21  # 8 in England's services; 10 in the original study
      variant original cut 10..21
      response 50%  # of the first total, which must lie within the cut; so in two sources and more
      remission 0..4  # below 5 [C]
      reliable 4  # [GYA13]
      loinc panel "69737-5" total "70274-6" items [
        "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"
      ]
      licence free "Reproduction allowed without permission; no item wording is shipped."
      source [SPI06, GYA13]
      vector [2, 2, 2, 1, 1, 2, 1] total 11 band moderate
      vector [0, 0, 1, 0, 1, 1, 0] total 3 band minimal
    }
    """#

  static let measureIcg = #"""
    # Measures: how they are scored. Numbers only; no item wording is shipped.
    language 1
    measure icg "Inventory of Complicated Grief" items 19 answers 0..4 window now by self worse higher missing refuse {
      areas [grief]
      total sum 1..19
      band 0..25 below-cut
      band 26..76 above-cut
      cut 26..76  # above 25, in two sources and more
      remission 0..25
      licence request "Free for clinical use or on request [?]; no item wording is shipped."
      source [PRI95]
      vector [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] total 38 band above-cut
      vector [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0] total 17 band below-cut
    }
    """#

  static let measurePhq9 = #"""
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
      response 50%  # of the first total, which must lie within the cut; so in two sources and more
      remission 0..4  # below 5; so in two sources and more
      reliable 6  # England's services [GYA13]; a case may set `phq9-rc 5`
      variant us reliable 5  # the rule in use in the United States; both figures are in use
      critical item9 "thoughts of death or self-harm" from 1 high-from 2
      loinc panel "44249-1" total "44261-6" items [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
        "44260-8"
      ]
      licence free "Reproduction allowed without permission; no item wording is shipped."
      source [KSW01, CAMC, GYA13]
      vector [2, 3, 3, 2, 2, 2, 2, 1, 1] total 18 band moderately-severe flags [item9]
      vector [0, 1, 1, 1, 0, 1, 0, 0, 0] total 4 band minimal
    }
    """#

  static let measureWsas = #"""
    # Measures: how they are scored. Numbers and our own short labels only; no item wording is shipped.
    language 1
    measure wsas "Work and Social Adjustment Scale" items 5 answers 0..8 window now by self worse higher missing refuse {
      labels [work, home, "social leisure", "private leisure", "close relations"]
      total sum 1..5
      band 0..9 subclinical
      band 10..20 significant-impairment
      band 21..40 moderately-severe-or-worse
      cut 10..40  # [?]
      remission 0..9  # below 10 [?]
      reliable 8  # [?]
      unsure
      licence conditions "Free for clinical use, with the source named [?]; no item wording is shipped."
      source [MUN02, CAMC]
      vector [8, 5, 4, 4, 3] total 24 band moderately-severe-or-worse
      vector [2, 2, 2, 2, 1] total 9 band subclinical
    }
    """#

  static let questions = #"""
    # The question bank: openers for the general talk, the problem areas and mood.
    # A label is the area and the running number in it, so a new question goes to the end of its area.
    language 1
    question general#1 "What made you decide to come now, rather than three months ago?" phases initial purpose assess
    question general#2 "Tell me, in your own time, what has been troubling you most." phases initial purpose assess
    question general#3 "When did you last feel like yourself, and what was life like then?" phases initial purpose assess
    question general#4 "Which parts of your days have changed since you became unwell?" phases initial purpose assess
    question general#5 "How have work or study, home and free time been affected?" phases initial purpose assess
    question general#6 "Who noticed first that something was wrong, and what did they see?" phases initial purpose assess
    question general#7 "Have you been through something like this before, and what helped you out of it?" phases initial purpose assess
    question general#8 "What treatment have you had so far, and what did you think of it?" phases initial purpose assess
    question general#9 "Are you taking any medicine for this, and has anything about it changed lately?" phases initial purpose assess
    question general#10 "How much alcohol or other substances have you been using to get through the week?" phases initial purpose assess
    question general#11 "Have there been times when you felt far too high, sped up or hardly needed sleep?" phases initial purpose assess
    question general#12 "What have you been told about this illness, and what do you make of it?" phases initial purpose educate
    question general#13 "If a friend had a broken leg you would not ask them to carry boxes; which boxes could you put down for now?" phases initial purpose educate
    question general#14 "What would it mean to you to see this as an illness rather than a weakness?" phases initial purpose educate
    question general#15 "Who could take over one of your duties for a few weeks while you work on getting well?" phases initial purpose educate
    question general#16 "What small thing would tell you that you are beginning to recover?" phases initial purpose motivate
    question general#17 "What would you like to know about how these sessions work?" phases initial purpose educate
    question general#18 "How have things been since we last met?" phases middle purpose link
    question general#19 "Which day was the hardest, and what was happening between you and other people then?" phases middle purpose link
    question general#20 "Which moment was a little better, and who were you with?" phases middle purpose link
    question general#21 "What would you most like to use our time for today, with our focus in mind?" phases middle purpose explore
    question general#22 "What did you do differently this week, even if it was a small thing?" phases middle purpose consolidate
    question general#23 "Am I understanding you, or have I missed the point?" phases middle purpose check
    question general#24 "What are you taking away from today?" phases middle purpose consolidate
    question general#25 "We are halfway through our sessions; what should the second half be about?" phases middle purpose check
    question general#26 "Suppose the difficulty were gone one morning; who would notice first, and by what?" phases [initial, middle] purpose motivate
    question general#27 "Are there worries about coming here that we should talk about?" phases initial purpose assess
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
    question role-disputes#1 "With whom do you most often end up quarrelling, or carefully not quarrelling?" phases initial purpose assess
    question role-disputes#2 "When did the two of you last agree about something that matters?" phases initial purpose assess
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
    question role-disputes#13 "What do you feel in the second before you give in?" phases middle purpose affect
    question role-disputes#14 "What have you already tried, and what came of each attempt?" phases middle purpose plan
    question role-disputes#15 "What could you offer, and what can you not give up?" phases middle purpose plan
    question role-disputes#16 "If nothing changed for a year, how would that be for you?" phases middle purpose plan
    question role-disputes#17 "What would a good-enough arrangement look like for the next month?" phases middle purpose plan
    question role-disputes#18 "When in the week is this person most able to listen?" phases middle purpose plan
    question role-disputes#19 "Which one sentence would you like to have said by the end of that talk?" phases middle purpose practise
    question role-disputes#20 "What is the answer you fear, and what could you reply?" phases middle purpose practise
    question role-disputes#21 "Under the anger, is there also hurt or worry?" phases middle purpose affect
    question role-disputes#22 "How do you decide that a relationship has been tried enough?" phases [middle, termination] purpose review
    question role-disputes#23 "If you went your separate ways, what would you need to mourn, and what to arrange?" phases middle purpose plan
    question role-disputes#24 "What do you two do now when you disagree that you did not do before?" phases termination purpose consolidate
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
    question role-transitions#13 "Which of the new demands do you already manage, and how did you learn that?" phases middle purpose plan
    question role-transitions#14 "What skill would make the biggest difference in the next four weeks?" phases middle purpose plan
    question role-transitions#15 "Who has gone through a similar change and could be asked about it?" phases middle purpose plan
    question role-transitions#16 "Whom could you meet in your new surroundings whom you have not met yet?" phases middle purpose plan
    question role-transitions#17 "On days when you feel on top of the new role, what happens to your mood?" phases middle purpose link
    question role-transitions#18 "If you are not allowed to be sad because the change is a happy one, where does the sadness go?" phases middle purpose affect
    question role-transitions#19 "How would you introduce yourself now, in two sentences?" phases middle purpose practise
    question role-transitions#20 "What routine from the old life is worth rebuilding in the new one?" phases middle purpose plan
    question role-transitions#21 "On a scale from nought to ten, how well does the new role fit today, and what moved it?" phases termination purpose consolidate
    question role-transitions#22 "What have you learned from this change that you would want to remember at the next one?" phases termination purpose review
    question interpersonal-deficits#1 "Who would notice if you stayed at home for a week?" phases initial purpose assess
    question interpersonal-deficits#2 "Has there been a time in your life when you had more company, and how did it come about?" phases initial purpose assess
    question interpersonal-deficits#3 "When you meet someone new, what do you think they see?" phases initial purpose assess
    question interpersonal-deficits#4 "How do your friendships usually begin, and how do they usually end?" phases [initial, middle] purpose explore
    question interpersonal-deficits#5 "Which relationship from the past was good for you, and what made it so?" phases middle purpose explore
    question interpersonal-deficits#6 "Is there a moment in getting to know people at which you tend to step back?" phases middle purpose explore
    question interpersonal-deficits#7 "What would be the worst part of being turned down?" phases middle purpose affect
    question interpersonal-deficits#8 "What does an evening alone feel like in your body?" phases middle purpose affect
    question interpersonal-deficits#9 "When I said that just now, how did it reach you?" phases middle purpose clarify
    question interpersonal-deficits#10 "If you were cross with me, how would I know?" phases middle purpose clarify
    question interpersonal-deficits#11 "Does what happens here between us ever happen with other people too?" phases middle purpose check
    question interpersonal-deficits#12 "Where do you already see the same people regularly?" phases middle purpose plan
    question interpersonal-deficits#13 "Who in that place seems easiest to greet?" phases middle purpose plan
    question interpersonal-deficits#14 "Shall we try out the first two sentences of such a chat?" phases middle purpose practise
    question interpersonal-deficits#15 "Which old contact could you send three lines to this week?" phases middle purpose plan
    question interpersonal-deficits#16 "How many times did you try this week, whatever came of it?" phases middle purpose review
    question interpersonal-deficits#17 "What did the other person do that told you they were interested, or not?" phases middle purpose review
    question interpersonal-deficits#18 "What could you suggest doing together that lasts less than an hour?" phases middle purpose plan
    question interpersonal-deficits#19 "What do you bring to other people that you tend to forget?" phases middle purpose motivate
    question interpersonal-deficits#20 "Which contacts will still be there in three months, and what keeps them alive?" phases termination purpose consolidate
    question interpersonal-deficits#21 "When you find it hard to say goodbye here, how do other goodbyes come to mind?" phases termination purpose affect
    question mood#1 "From nought to ten, how has your mood been this week, taken as a whole?" phases [initial, middle, termination] purpose assess
    question mood#2 "The score is lower than last time; what may have helped?" phases middle purpose link
    question mood#3 "The score has gone up; what happened between you and others around then?" phases middle purpose link
    question mood#4 "Does your mood change before the contact, during it or afterwards?" phases middle purpose link
    question mood#5 "How are sleep, appetite, energy and concentration?" phases initial purpose assess
    question mood#6 "Which symptom bothers you most, and what does it keep you from doing with others?" phases initial purpose assess
    question mood#7 "Which word comes nearest to what you feel: sad, angry, ashamed, afraid, lonely, something else?" phases middle purpose affect
    question mood#8 "What is that feeling telling you about the situation?" phases middle purpose affect
    question mood#9 "Is this a feeling you are used to showing, or one you keep to yourself?" phases middle purpose affect
    question mood#10 "Which of today's thoughts might be the illness speaking?" phases middle purpose educate
    question mood#11 "When you look at the line from the first session to now, where do you see the turning points?" phases termination purpose review
    """#
}
