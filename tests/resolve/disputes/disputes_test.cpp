#include <catch2/catch.hpp>

#include "tests/resolve/evidence_builder.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Two articles; in each somebody speaks of the same state.
struct TwoVoices {
    EvidenceBuilder build;
    std::size_t a = build.document("a");
    std::size_t b = build.document("b");
    std::size_t state_a = build.mention(a, "Norway", "state");
    std::size_t state_b = build.mention(b, "Norway", "state");
    std::size_t anna = build.mention(a, "Anna Kovac", "person");
    std::size_t peter = build.mention(b, "Peter Dostal", "person");

    EvidenceEventMention& tell(std::size_t document, std::size_t speaker, Stance stance, const char* lemma,
                               Polarity polarity) {
        const auto statement = build.statement(document, stance, "content", speaker);
        auto& event = build.event(document, lemma, document == a ? state_a : state_b, polarity);
        event.statement = Index<EvidenceStatement>(statement);
        return event;
    }
};

}  // namespace

TEST_CASE("an act that one affirms and another negates is disputed") {
    TwoVoices tell;
    tell.tell(tell.a, tell.anna, Stance::assert_, "prohibit", Polarity::positive);
    tell.tell(tell.b, tell.peter, Stance::assert_, "prevent", Polarity::negative);
    const Resolution resolution = tell.build.resolve();
    REQUIRE(resolution.disputes.size() == 1);
    const Dispute& dispute = resolution.disputes[0];
    CHECK(dispute.kind == DisputeKind::polarity);
    CHECK(dispute.degree == DisputeDegree::excludes);
    CHECK(resolution.entities[dispute.entity->position()].key == "state/norway");
    REQUIRE(dispute.sides.size() == 2);
    CHECK(dispute.sides[0].side != dispute.sides[1].side);
    CHECK(dispute.question == "Was there what \"prohibit\" names, done by Norway?");
    CHECK(std::count_if(resolution.reasons.begin(), resolution.reasons.end(),
                        [](const Reason& reason) { return std::holds_alternative<Index<Dispute>>(reason.fact); }) == 2);
}

TEST_CASE("a denied act is negated, a word for the opposite too") {
    TwoVoices denied;
    denied.tell(denied.a, denied.anna, Stance::accuse, "bomb", Polarity::positive);
    denied.tell(denied.b, denied.peter, Stance::deny, "strike", Polarity::positive);
    CHECK(denied.build.resolve().disputes.size() == 1);

    TwoVoices negated;  // "replied that it had not bombed" is a denial of the bombing too
    negated.tell(negated.a, negated.anna, Stance::accuse, "bomb", Polarity::positive);
    negated.tell(negated.b, negated.peter, Stance::deny, "bomb", Polarity::negative);
    CHECK(negated.build.resolve().disputes.size() == 1);

    TwoVoices opposite;
    opposite.tell(opposite.a, opposite.anna, Stance::assert_, "block", Polarity::positive);
    opposite.tell(opposite.b, opposite.peter, Stance::assert_, "allow", Polarity::positive);
    CHECK(opposite.build.resolve().disputes.size() == 1);
}

TEST_CASE("no dispute is made of what one voice says, of wishes, of other acts, days, places or victims") {
    SECTION("one voice") {
        TwoVoices tell;
        tell.tell(tell.a, tell.anna, Stance::assert_, "block", Polarity::positive);
        tell.tell(tell.a, tell.anna, Stance::assert_, "block", Polarity::negative);
        CHECK(tell.build.resolve().disputes.empty());
    }
    SECTION("a demand") {
        TwoVoices tell;
        tell.tell(tell.a, tell.anna, Stance::demand, "block", Polarity::negative);
        tell.tell(tell.b, tell.peter, Stance::assert_, "block", Polarity::positive);
        CHECK(tell.build.resolve().disputes.empty());
    }
    SECTION("another act") {
        TwoVoices tell;
        tell.tell(tell.a, tell.anna, Stance::assert_, "pay", Polarity::negative);
        tell.tell(tell.b, tell.peter, Stance::assert_, "block", Polarity::positive);
        CHECK(tell.build.resolve().disputes.empty());
    }
    SECTION("another day") {
        TwoVoices tell;
        tell.tell(tell.a, tell.anna, Stance::assert_, "block", Polarity::negative).when.days =
            on("2020-03-01", "2020-03-01");
        tell.tell(tell.b, tell.peter, Stance::assert_, "block", Polarity::positive).when.days =
            on("2020-03-02", "2020-03-02");
        CHECK(tell.build.resolve().disputes.empty());
    }
    SECTION("another victim") {
        TwoVoices tell;
        const auto first = tell.build.mention(tell.a, "Zamin Group", "organization");
        const auto second = tell.build.mention(tell.b, "Harun Group", "organization");
        tell.tell(tell.a, tell.anna, Stance::assert_, "block", Polarity::negative)
            .arguments.push_back({ArgumentRole::patient, Index<EvidenceMention>(first)});
        tell.tell(tell.b, tell.peter, Stance::assert_, "block", Polarity::positive)
            .arguments.push_back({ArgumentRole::patient, Index<EvidenceMention>(second)});
        CHECK(tell.build.resolve().disputes.empty());
    }
}

TEST_CASE("figures are disputed where two voices give different ones for one time") {
    struct Row {
        std::optional<double> low_a;
        std::optional<double> high_a;
        std::optional<double> low_b;
        std::optional<double> high_b;
        std::size_t disputes;
        DisputeDegree degree;
    };
    const Row rows[] = {
        {12, 12, 20, 20, 1, DisputeDegree::excludes},
        {12, 12, 12, 12, 0, DisputeDegree::differs},
        {40000, std::nullopt, 45000, 45000, 1, DisputeDegree::differs},
        {40000, std::nullopt, 12000, 12000, 1, DisputeDegree::excludes},
    };
    for (const Row& row : rows) {
        TwoVoices tell;
        const auto day = on("2020-03-01", "2020-03-01");
        tell.build.figure(tell.a, tell.state_a, row.low_a, row.high_a, "refugees").as_of = day;
        tell.build.figure(tell.b, tell.state_b, row.low_b, row.high_b, "refugee").as_of = day;
        const Resolution resolution = tell.build.resolve();
        REQUIRE(resolution.disputes.size() == row.disputes);
        if (row.disputes > 0) CHECK(resolution.disputes[0].degree == row.degree);
    }
    TwoVoices weeks;  // the number may have changed between them
    weeks.build.figure(weeks.a, weeks.state_a, 12, 12, "refugees").as_of = on("2020-03-01", "2020-03-31");
    weeks.build.figure(weeks.b, weeks.state_b, 20, 20, "refugees").as_of = on("2020-03-20", "2020-03-20");
    REQUIRE(weeks.build.resolve().disputes.size() == 1);
    CHECK(weeks.build.resolve().disputes[0].degree == DisputeDegree::differs);
    TwoVoices apart;
    apart.build.figure(apart.a, apart.state_a, 12, 12, "refugees").as_of = on("2015-01-01", "2015-12-31");
    apart.build.figure(apart.b, apart.state_b, 20, 20, "refugees").as_of = on("2016-01-01", "2016-12-31");
    apart.build.figure(apart.b, apart.state_b, 30, 30, "tents");
    CHECK(apart.build.resolve().disputes.empty());
}

TEST_CASE("what a promise names in its own sentence is not claimed, what further sentences tell is") {
    struct Row {
        std::int32_t content_begin;
        std::int32_t sentence_begin;
        std::size_t disputes;
    };
    for (const Row& row : {Row{50, 40, 0}, Row{50, 50, 0}, Row{50, 90, 1}}) {
        CAPTURE(row.content_begin, row.sentence_begin);
        TwoVoices tell;
        auto& told = tell.tell(tell.a, tell.anna, Stance::promise, "block", Polarity::negative);
        told.sentence_begin = row.sentence_begin;
        tell.build.evidence.statements[told.statement->position()].content_begin = row.content_begin;
        tell.tell(tell.b, tell.peter, Stance::assert_, "block", Polarity::positive);
        CHECK(tell.build.resolve().disputes.size() == row.disputes);
    }
}

TEST_CASE("who gives both numbers is no rival of those who give one of them") {
    struct Row {
        std::vector<double> of_anna;
        std::vector<double> of_peter;
        std::size_t sides;
    };
    const Row rows[] = {{{12, 20}, {12}, 0}, {{12, 20}, {12, 20}, 0}, {{12, 20}, {30}, 3}, {{12, 20}, {12, 30}, 2}};
    for (const Row& row : rows) {
        TwoVoices tell;
        const auto day = on("2020-03-01", "2020-03-01");
        for (const double number : row.of_anna)
            tell.build.figure(tell.a, tell.state_a, number, number, "tents").as_of = day;
        for (const double number : row.of_peter)
            tell.build.figure(tell.b, tell.state_b, number, number, "tents").as_of = day;
        const Resolution resolution = tell.build.resolve();
        CAPTURE(row.of_anna, row.of_peter);
        REQUIRE(resolution.disputes.size() == (row.sides > 0 ? 1 : 0));
        if (row.sides > 0) CHECK(resolution.disputes[0].sides.size() == row.sides);
    }
}

TEST_CASE("the program's own questions have no word that takes a side") {
    struct Row {
        const char* unit;
        const char* question;
    };
    const Row rows[] = {
        {"terrorists", "What is the number given for Norway (fighters)?"},
        {"armed terrorists", "What is the number given for Norway (armed fighters)?"},
        {"freedom fighters", "What is the number given for Norway (fighters)?"},
        {"fanatics", "What is the number given for Norway (\"fanatics\")?"},
        {"tents", "What is the number given for Norway (tents)?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.unit);
        TwoVoices tell;
        const auto day = on("2020-03-01", "2020-03-01");
        tell.build.figure(tell.a, tell.state_a, 12, 12, row.unit).as_of = day;
        tell.build.figure(tell.b, tell.state_b, 20, 20, row.unit).as_of = day;
        const Resolution resolution = tell.build.resolve();
        REQUIRE(resolution.disputes.size() == 1);
        CHECK(resolution.disputes[0].question == row.question);
    }
    TwoVoices tell;
    tell.tell(tell.a, tell.anna, Stance::assert_, "terrorist", Polarity::positive);
    tell.tell(tell.b, tell.peter, Stance::assert_, "terrorist", Polarity::negative);
    const Resolution resolution = tell.build.resolve();
    REQUIRE(resolution.disputes.size() == 1);
    CHECK(resolution.disputes[0].question == "Was there what \"fighter\" names, done by Norway?");
}

TEST_CASE("rival dates are found behind many mentions of the same act, and a voice that tells of both days is none") {
    constexpr int kMany = 100;
    for (const bool tells_both : {false, true}) {
        TwoVoices tell;
        for (const std::size_t document : {tell.a, tell.b})
            tell.build.evidence.documents[document].published = on("2020-06-01", "2020-06-01");
        const auto visit = [&](std::size_t document, const char* day) {
            const auto guest = tell.build.mention(document, "Zamin Group", "organization");
            auto& event = tell.build.event(document, "visit", document == tell.a ? tell.state_a : tell.state_b);
            event.when.days = on(day, day);
            event.arguments.push_back({ArgumentRole::patient, Index<EvidenceMention>(guest)});
        };
        for (int i = 0; i < kMany; ++i) visit(tell.a, "2020-03-01");
        for (int i = 0; i < kMany; ++i) visit(tell.a, "2020-04-01");
        visit(tell.b, "2020-04-02");
        if (tells_both) visit(tell.b, "2020-04-01");
        const Resolution resolution = tell.build.resolve();
        REQUIRE(resolution.disputes.size() == (tells_both ? 0 : 1));
        if (tells_both) continue;
        CHECK(resolution.disputes[0].kind == DisputeKind::date);
        CHECK(resolution.disputes[0].degree == DisputeDegree::differs);
    }
}

TEST_CASE("what happens to one but once cannot have two dates or two places, what may come again can on other days") {
    const auto& rows = english().list("once_acts").rows();
    REQUIRE(rows.size() > 20);
    enum class Differ { in_date, in_place };
    for (const auto& row : rows) {
        REQUIRE(row.size() == 4);  // word, role, kind, how often
        CAPTURE(row[0], row[1], row[2], row[3]);
        const bool is_ever = row[3] == "ever";
        CHECK((is_ever || row[3] == "day"));
        const std::string word(row[0]);
        const std::size_t space = word.find(' ');  // "shoot dead"
        for (const Differ differ : {Differ::in_date, Differ::in_place}) {
            EvidenceBuilder build;
            for (const char* article : {"a", "b"}) {
                const std::size_t document = build.document(article);
                build.evidence.documents[document].published = on("2020-06-01", "2020-06-01");
                const auto whom = build.mention(document, "Anna Kovac", std::string(row[2]));
                const bool is_first = document == 0;
                auto& event = build.event(document, word.substr(0, space), whom);
                event.arguments.front().role = row[1] == "agent" ? ArgumentRole::agent : ArgumentRole::patient;
                event.sentence = build.evidence.texts->intern(word);
                event.sentence_begin = event.span.begin;
                event.span.end = event.span.begin + static_cast<std::int32_t>(std::min(space, word.size()));
                const char* day = is_first || differ == Differ::in_place ? "2020-03-01" : "2020-03-02";
                event.when.days = on(day, day);
                const std::size_t position = build.evidence.event_mentions.size() - 1;
                if (differ == Differ::in_date) continue;
                const auto place = build.mention(document, is_first ? "Vienna" : "Geneva", "place");
                build.evidence.event_mentions[position].place = Index<EvidenceMention>(place);
            }
            const Resolution resolution = build.resolve();
            const bool is_disputed = is_ever || differ == Differ::in_place;
            REQUIRE(resolution.disputes.size() == (is_disputed ? 1 : 0));
            if (!is_disputed) continue;
            CHECK(resolution.disputes[0].kind == (differ == Differ::in_date ? DisputeKind::date : DisputeKind::place));
            CHECK(resolution.disputes[0].degree == DisputeDegree::excludes);
        }
    }
}

TEST_CASE("a denial stands against the statement that it denies") {
    TwoVoices tell;
    tell.build.statement(tell.a, Stance::accuse, "that Norway is hiding poisoned barrels below the harbour", tell.anna);
    const auto denial =
        tell.build.statement(tell.b, Stance::deny, "any poisoned barrels are below the harbour", tell.peter);
    tell.build.statement(tell.a, Stance::assert_, "trains will be slower in winter", tell.anna);
    tell.build.evidence.statements[0].span = {0, 1000};
    tell.build.evidence.statements[denial].span = {0, 1000};
    const Resolution resolution = tell.build.resolve();
    REQUIRE(resolution.disputes.size() == 1);
    CHECK(resolution.disputes[0].sides.size() == 2);
    CHECK(resolution.disputes[0].question == "Is it so that \"Norway is hiding poisoned barrels below the harbour\"?");
}

TEST_CASE("a denial does not stand against the statement in which it is told") {
    TwoVoices tell;
    const auto outer = tell.build.statement(tell.a, Stance::assert_,
                                            "Peter denied that poisoned barrels were below the harbour", tell.anna);
    const auto inner = tell.build.statement(tell.a, Stance::deny, "poisoned barrels were below the harbour",
                                            tell.build.mention(tell.a, "Norway", "state"));
    tell.build.evidence.statements[outer].span = {0, 1000};
    tell.build.evidence.statements[inner].span = {30, 900};
    CHECK(tell.build.resolve().disputes.empty());
}

TEST_CASE("a denial that only refers stands against what another said right before it") {
    for (const char* content : {"this", "it", "that he would sleep"}) {
        TwoVoices tell;
        tell.build.statement(tell.a, Stance::assert_, "the harbour is closed", tell.anna);
        const auto other = tell.build.mention(tell.a, "Peter Dostal", "person");
        tell.build.statement(tell.a, Stance::deny, content, other);
        CHECK(tell.build.resolve().disputes.size() == (std::string(content).size() < 5 ? 1 : 0));
    }
}

TEST_CASE("mentions of one act on one day with one participant are one event") {
    TwoVoices tell;
    const Interval day = on("2020-03-01", "2020-03-01");
    tell.build.event(tell.a, "visit", tell.state_a).when.days = day;
    auto& second = tell.build.event(tell.b, "visit", tell.state_b);
    second.when.days = day;
    second.status = EventStatus::planned;
    tell.build.event(tell.b, "visit", tell.peter).when.days = day;
    tell.build.event(tell.b, "visit", tell.state_b).when.days = on("2020-03-02", "2020-03-02");
    tell.build.event(tell.b, "visit", tell.state_b);
    const Resolution resolution = tell.build.resolve();
    CHECK(resolution.events.size() == 4);
    CHECK(resolution.event_of[0] == resolution.event_of[1]);
    const Event& event = resolution.events[resolution.event_of[0]->position()];
    CHECK_FALSE(event.status.has_value());
    CHECK(event.polarity == Polarity::positive);
    CHECK(event.label == "Norway: visit");
    CHECK(event.when.edtf == "2020-03-01");
    for (const auto& each : resolution.event_of) CHECK(each.has_value());
}

TEST_CASE("an event holds what all mentions that tell of it agree on") {
    const Interval day = on("2020-03-01", "2020-03-01");
    TwoVoices tell;
    const auto visit = [&](std::size_t document, const std::vector<const char*>& guests, const char* place) {
        auto& event = tell.build.event(document, "visit", document == tell.a ? tell.state_a : tell.state_b);
        event.when.days = day;
        const std::size_t position = tell.build.evidence.event_mentions.size() - 1;
        for (const char* guest : guests) {
            const auto mention = tell.build.mention(document, guest, "organization");
            tell.build.evidence.event_mentions[position].arguments.push_back(
                {ArgumentRole::patient, Index<EvidenceMention>(mention)});
        }
        if (place == nullptr) return;
        tell.build.evidence.event_mentions[position].place =
            Index<EvidenceMention>(tell.build.mention(document, place, "place"));
    };
    visit(tell.a, {"Zamin Group", "Harun Group"}, nullptr);
    visit(tell.b, {"Zamin Group"}, "Vienna");
    visit(tell.b, {}, nullptr);
    const Resolution resolution = tell.build.resolve();
    REQUIRE(resolution.events.size() == 1);
    CHECK(resolution.events[0].label == "Norway: visit – Zamin Group");
    CHECK(resolution.events[0].participants.size() == 2);
    CHECK(resolution.events[0].place.has_value());
}

TEST_CASE("a mention that could be of two events is of neither, and other words for an act need more in common") {
    const Interval day = on("2020-03-01", "2020-03-01");
    TwoVoices tell;
    const auto attack = [&](std::size_t document, const char* lemma, const char* victim) {
        auto& event = tell.build.event(document, lemma, document == tell.a ? tell.state_a : tell.state_b);
        event.when.days = day;
        const std::size_t position = tell.build.evidence.event_mentions.size() - 1;
        if (victim == nullptr) return position;
        const auto mention = tell.build.mention(document, victim, "organization");
        tell.build.evidence.event_mentions[position].arguments.push_back(
            {ArgumentRole::patient, Index<EvidenceMention>(mention)});
        return position;
    };
    const auto bare = attack(tell.b, "bomb", nullptr);
    const auto zamin = attack(tell.a, "bomb", "Zamin Group");
    const auto harun = attack(tell.a, "bomb", "Harun Group");
    const auto zamin_again = attack(tell.b, "strike", "Zamin Group");
    const Resolution resolution = tell.build.resolve();
    CHECK(resolution.event_of[zamin] != resolution.event_of[harun]);
    CHECK(resolution.event_of[zamin] == resolution.event_of[zamin_again]);
    CHECK(resolution.event_of[bare] != resolution.event_of[zamin]);
    CHECK(resolution.event_of[bare] != resolution.event_of[harun]);
}

TEST_CASE("sources are told apart by name, and known agencies are named as such") {
    EvidenceBuilder build;
    build.document("a", "Reuters", "https://www.reuters.com/world/1");
    build.document("b", "reuters");
    build.document("c", "Zamin Courier", "http://courier.example:8080/x");
    build.document("d");
    const Resolution resolution = build.resolve();
    REQUIRE(resolution.sources.size() == 2);
    CHECK(resolution.sources[0].key == "source/reuters");
    CHECK(resolution.sources[0].kind == "agency");
    CHECK(resolution.sources[0].domain == "reuters.com");
    CHECK(resolution.source_of[0] == resolution.source_of[1]);
    CHECK(resolution.sources[1].kind.empty());
    CHECK(resolution.sources[1].domain == "courier.example");
    CHECK_FALSE(resolution.source_of[3].has_value());
}
