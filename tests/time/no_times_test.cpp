#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "languages/en/english.hpp"
#include "tests/time/analysed_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

using Phrases = std::vector<const char*>;

/// Fails for every phrase in which a time is read.
void check_no_times(const Phrases& phrases) {
    for (const char* phrase : phrases) {
        INFO(phrase);
        const Document document = testing::analysed_document(phrase, "2019-02-25");
        std::string found;
        for (const TimeExpression& one : read_time_expressions(document, english()))
            found +=
                "\"" + std::string(document.words(one.span)) + "\" read by " + one.rule + " as " + one.value + "; ";
        CHECK(found == "");
    }
}

}  // namespace

TEST_CASE("a number that names a thing is no time") {
    check_no_times({
        "Resolution 1973 was put to the vote.",
        "The council passed resolution 2016 by one vote.",
        "Flight 2001 turned back over the sea.",
        "Flights 2001 and 2003 were cancelled.",
        "Under Article 2015 of the code the strike was legal.",
        "Articles 1939-1945 of the code were struck out.",
        "Section 1950 of the water act was struck down.",
        "See pages 1939-1945 of the annex.",
        "The quote is on pp. 12-14 of the report.",
        "Paragraphs 1990 to 1995 of the file were blank.",
        "Bus No. 1914 left the depot empty.",
        "Form 1040 must be signed by both partners.",
        "The bill, number 1812, went to a committee.",
        "Case no. 1776 was closed without a verdict.",
        "Room 2012 had been searched twice.",
        "Gate 12 and platform 9 were shut.",
        "Phase 2 of the plan has begun.",
        "Channel 24 went off the air.",
        "He read Psalm 121 aloud.",
        "The preacher quoted Genesis 12:10 to the crowd.",
        "The sermon was on Isaiah 10:20.",
        "John 3:16 was painted on the wall.",
        "Error code 2014 came up on every screen.",
        "Write to P.O. Box 1984, Lorn.",
        "Area code 2019 is not in use.",
        "The error is in step 12 of the manual.",
    });
}

TEST_CASE("a number in the name of a product, a vehicle or a weapon is no time") {
    check_no_times({
        "A Boeing 737-800 landed safely.",
        "Two Airbus A320s were leased.",
        "The S-300 batteries were moved to the coast.",
        "A T-90 tank was left in the ditch.",
        "An AK-47 and 30 rounds were seized.",
        "The Mi-24 came down near the dam.",
        "An F-16 and two MiG-29s took off.",
        "The Intel 8088 chip was copied.",
        "He was driving a Peugeot 2008.",
        "Windows 2000 still ran on the ticket machines.",
        "Type 2010 rifles were found in the cellar.",
        "The PS-2000 radio has no battery.",
        "She paid with an iPhone 12.",
        "The virus H1N1 was found in two farms.",
        "A Q-7 drone was shot down.",
        "The M1A2 and the Leopard 2 were shown.",
        "Apollo 13 never landed.",
        "Catch-22 was taken off the shelves.",
        "The Fortune 500 firm closed its plant.",
        "A 7.62 mm round was dug from the wall.",
        "A 5.45x39 cartridge lay on the steps.",
    });
}

TEST_CASE("a number that counts is no time") {
    check_no_times({
        "The army will withdraw 2,000 troops.",
        "Some 1,990 goats were sold.",
        "The ship carried 2010 containers.",
        "1914 goats were sold at the market.",
        "Of 1984 ballots, none was spoiled.",
        "In 1990 households the heating failed.",
        "The dealer asked for 1500 pigs.",
        "The motion won by 2030 votes.",
        "The hall holds up to 2000 spectators.",
        "Between 1500 and 2000 spectators came.",
        "The diet has from 1990 to 2010 calories.",
        "No more than 2015 sheep may graze there.",
        "He was one of 1,812 volunteers.",
        "About 2,019 letters were lost.",
        "Aid reached 1 in 12 villages.",
        "Twelve of the 20 seats are empty.",
        "March 12 kilometers, the captain told them.",
        "May 40 doctors be enough?",
        "She has written to 1950 mayors.",
        "Up to 1945 shops closed their doors.",
        "It is home to 1,700 species of beetle.",
        "The list of 2011 suspects was leaked.",
        "The band sold 12 million records.",
        "There were 18 of them in the cell.",
    });
}

TEST_CASE("a number with a unit, a place on a scale or on the globe is no time") {
    check_no_times({
        "The border is 55 kilometers away.",
        "The pass lies at 2000 metres.",
        "The peak is 1944 m high.",
        "The shaft turns at 1500 rpm.",
        "The pipe is 12 mm wide.",
        "It drew 1984 MW from the grid.",
        "A 2000-metre wall was built.",
        "The radio uses 1500 MHz.",
        "They drilled to a depth of 1998 feet.",
        "They own around 1300 hectares of forest.",
        "The well is 30 m deep.",
        "The video is in 1080p.",
        "It was minus 20 in the hills.",
        "The water was at 19 C.",
        "Expect 20-25 degrees on the coast.",
        "The quake had a magnitude of 6.5.",
        "Winds of 120 km/h tore off the roofs.",
        "The train ran at 110 miles per hour.",
        "The truck was doing 90 kilometers per hour.",
        "He drove at 60 miles an hour through the gate.",
        "The round leaves at 900 metres per second.",
        "The heart beat 140 beats per minute.",
        "The wreck lies at 36°12'N 37°09'E.",
        "The camp is at 48.8566, 2.3522 on the map.",
        "The turbine gave 2,000 kilowatt hours.",
        "The plant sold 300 megawatt-hours of power.",
        "The star is 12 light-years from us.",
        "It lies light years from the city.",
    });
}

TEST_CASE("a score, a vote, a ratio or a price is no time") {
    check_no_times({
        "The bill passed 52-48.",
        "The court ruled 5-4 against him.",
        "Lorn won 3-1 in the rain.",
        "They play a 4-4-2 with two wide men.",
        "She took the set 6-4, 7-5.",
        "They beat the hosts 21-19.",
        "The odds are 12:1 against her.",
        "The map is at a scale of 1:20.",
        "Mix it at a ratio of 16:10.",
        "Only 1/2 of the land is farmed.",
        "Some 3/4 of the voters stayed away.",
        "He hit 10/12 targets.",
        "Two thirds of the men fled.",
        "A quarter of the voters stayed at home.",
        "The phone cost $1999.",
        "The fine was £2015.",
        "They asked for € 1990 in cash.",
        "It fetched 2014 dollars.",
        "He sold it for 1999 rupees.",
        "The index closed at 1987.4 points.",
        "Sales rose by 19.99 percent.",
        "Output fell 20.2% from its peak.",
        "The rate went from 1.20 to 1.12.",
        "Bids start at $2,019.50.",
    });
}

TEST_CASE("a telephone number, an address or a number of a file is no time") {
    check_no_times({
        "Call 555-1212 for help.",
        "Ring +44 20 7946 0958.",
        "Ring 020 7946 2018 for tickets.",
        "The office is at 1984 Orchard Street.",
        "She lives at 1600 Harbour Road.",
        "The shop at 12 May Street was looted.",
        "He was seen on 42nd Street.",
        "The server is at 10.12.20.19.",
        "The router has the address 192.168.20.19.",
        "Version 10.12.19 mends the leak.",

        "The book has the ISBN 978-0-2019-1234-5.",
        "Its ISBN is 0-19-852663-6.",
        "Take Route 1066 to the coast.",
        "Highway 2020 is blocked at the bridge.",
        "The M20 and the A1990 were closed.",
        "Interstate 95 was flooded.",
        "Leave at Exit 12 and turn left.",
        "The serial 2015AB12 had been filed off.",
        "The hash began with 20a19b.",
        "His plate was LRN 2011-K.",
    });
}

TEST_CASE("an address of the network, a tag, a file name or code is no time") {
    check_no_times({
        "Read it at https://news.example/2019/02/18/vote.html.",
        "Read it at https://news.example/2019-02-18-vote.",
        "Go to www.today.example for the map.",
        "Write to monday@press.example about it.",
        "Write to april.marsh@mail.example instead.",
        "He posts as @friday_press.",
        "The tag was #FridayForPeace.",
        "They used #May2018 and #Oct7.",
        "The file report-2019-02-18.pdf was wiped.",
        "Open IMG_20190218.jpg to see it.",
        "The picture is DSC_2018-05-03.png.",
        "The scan is in scans/2018-03-12.pdf.",
        "The log is C:\\2018\\march.doc.",
        "The line var may = 3; was wrong.",
        "Use v2.0.19 or later versions of it.",
        "The folder /home/2017/june was copied.",
    });
}

TEST_CASE("an age is no time") {
    check_no_times({
        "A 24-year-old driver was hurt.",
        "She is 24 years old.",
        "The boy, 12, was found unhurt.",
        "A group of 12-year-olds threw stones.",
        "The two-year-old girl was carried out.",
        "A 3-month-old baby was in the car.",
        "The 100-year-old bridge gave way.",
        "He learned to read at the age of 40.",
        "The patients, aged 30 to 45, were sent home.",
        "Ines Holm, 31, won the seat.",
        "She is in her late 20s.",
        "The gunmen were in their 30s.",
        "Her six-week-old calf was stolen.",
    });
}

TEST_CASE("a person, whatever the name, is no time") {
    check_no_times({
        "Theresa Marlow and Prime Minister May disagreed.",
        "The deal was struck in May's cabinet.",
        "Mr. March refused to answer.",
        "Ms. August was fined.",
        "Judge June Avery freed him.",
        "April Ellis sang for the guests.",
        "January Kessler runs the shop.",
        "Captain April Dorn took command.",
        "Summer Hale won the title.",
        "Coach Winter blamed the referee.",
        "Dr. Spring treated the wounded.",
        "Dame Autumn Pell opened the hall.",
        "Mrs Day taught them to sing.",
        "Justice Day wrote the opinion.",
        "Kevin Weeks was not charged.",
        "Jan Novak met the miners.",
        "He met Jan 12 times.",
        "Mr Sunday Bassey signed the lease.",
        "Mark Easter drove the lorry.",
        "Eric Christmas played the judge.",
        "Sun Weiming bought the bank.",
        "Augusta and Julius ran the farm.",
        "Mr. Friday's lawyer walked out.",
        "Lady Noonan kept bees.",
    });
}

TEST_CASE("a verb or a noun that sounds like a month or a season is no time") {
    check_no_times({
        "It may rain on the coast.",
        "May the talks succeed.",
        "You may march, but you may not run.",
        "Thousands march against the tax.",
        "March on, the captain told them.",
        "The march was broken up by police.",
        "They joined the March for Bread.",
        "An august body of judges met.",
        "After the fall of the city many fled.",
        "They fled before the fall of the fort.",
        "A steep fall in prices hurt farmers.",
        "Traders were shaken by the fall in output.",
        "Prices fall and wages fall with them.",
        "She broke her hip in a fall.",
        "They bottle spring water.",
        "The soldiers spring from their trench.",
        "A spring in the hills dried up.",
        "The hot springs draw bathers.",
        "A spring broke in the lock.",
        "The cracks could mar the vote.",
        "Officials fear this will spring the trap.",
        "The mayor will second the motion.",
    });
}

TEST_CASE("a word for a unit of time with another meaning is no time") {
    check_no_times({
        "It was the second envoy to resign.",
        "They bought second-hand trucks.",
        "He asked for a second chance.",
        "On second thought she stayed.",
        "Second Lieutenant Orr gave the order.",
        "The Second Army held the bridge.",
        "The 82nd Airborne landed.",
        "The 2nd Division of the army dug in.",
        "He seconded the motion.",
        "The second of the three bids won.",
        "The bomb was found in minute detail on the plan.",
        "A minute amount of poison was found.",
        "The minutes of the meeting were leaked.",
        "He signed the minutes.",
        "The hour hand was stuck.",
        "An hourglass stood on the desk.",
        "The Jewish quarter was sealed off.",
        "They gave no quarter.",
        "The moon was in its final phase.",
        "Reporters waited at the headquarters.",
        "The yearbook shows all of them.",
        "The Latin Quarter was full of police.",
        "The SEC fined 12 brokers.",
    });
}

TEST_CASE("past, present, future, date and time in other meanings are no time") {
    check_no_times({
        "He was present at the talks.",
        "The note was in the present tense.",
        "The past tense hid who had done it.",
        "They present the prize to the widow.",
        "The presents were wrapped by the guards.",

        "She walked past the guards.",
        "The bus rolled past the bridge.",

        "Oil futures rose.",
        "The Future Movement lost two seats.",
        "A bright future awaits nobody here.",
        "The roof gave way at the moment of impact.",
        "It was the moment of truth.",
        "They left at a moment's notice.",
        "The current was too strong for the boats.",
        "Farmers grow dates and figs.",
        "The list is out of date.",
        "Keep the list up to date.",
        "They want an up-to-date map.",
        "He used to date a singer.",
        "A time bomb was found.",
        "Time and again the lights failed.",
        "At the same time, prices fell.",
        "He works part-time in the mine.",
        "It was the first time she lost.",
        "The half-time whistle blew.",
        "She is a two-time champion.",
        "It is a matter of time, they say.",
        "Now that the road is open, trucks roll.",
        "Once upon a time there was a king.",
    });
}

TEST_CASE("an idiom with a word for a time in it is no time") {
    check_no_times({
        "Day by day the water rose.",
        "She handed over the day-to-day running of the firm.",
        "A deal was struck at the eleventh hour.",
        "The man of the hour said nothing.",
        "He lost his day job.",
        "The day care centre was shut.",
        "Day laborers waited at the gate.",
        "Her speech saved the day.",
        "They called it a day.",
        "They put money by for a rainy day.",
        "It was their finest hour.",
        "Trains are packed at rush hour.",
        "The rush-hour crush hurt two.",
        "Exports grew 4 percent year-on-year.",
        "Sales fell month on month.",
        "He changed his mind at the last minute.",
        "A last-minute change was made.",
        "Sooner or later they will talk.",
        "No sooner had he left than it fell.",
        "It fell as soon as he left.",
        "She was named woman of the year.",
        "He was voted player of the year.",
        "They play second fiddle to the army.",
        "It happens once in a blue moon.",
        "Every now and then a bus comes.",
        "She is a night owl.",
        "The troops had night vision goggles.",
        "The children go to Sunday school.",
        "They put up a Christmas tree.",
        "The Christmas market was shut by the mayor.",
        "The Easter Bunny handed out sweets.",
        "The firm sent no Christmas cards.",
        "Children hunted for Easter eggs.",
        "In the heat of the moment he fired.",
        "It is back to square one, day in, day out.",
        "The clock struck thirteen.",
    });
}

TEST_CASE("the name of a paper, a programme or a work is no time") {
    check_no_times({
        "The Sunday Times printed the memo.",
        "The Mail on Sunday named him.",
        "Scotland on Sunday ran the story.",
        "The Friday Times was fined.",
        "The Morning Star backed the strike.",
        "The Evening Standard named her.",
        "The Sydney Morning Herald saw the file.",
        "The Sun printed his picture.",
        "The New York Times ran it.",
        "Time magazine put her on its cover.",
        "USA Today saw the memo.",
        "He told Newsweek he was innocent.",
        "The Daily Nation was shut down.",
        "The People's Daily praised the deal.",
        "He spoke to France 24 by phone.",
        "He told 60 Minutes about the fraud.",
        "Monday Night Football drew fewer viewers.",
        "Good Morning America had her on.",
        "Democracy Now asked for the file.",
        "They showed High Noon in the square.",
        "Midnight Express was banned there.",
        "The film Tomorrow Never Dies was shown.",
        "He starred in Independence Day.",
        "The band played Sunday Bloody Sunday.",
        "They staged A Midsummer Night's Dream.",
        "He sang White Christmas.",
        "They staged Around the World in Eighty Days.",
        "She read One Hundred Years of Solitude in prison.",
        "The film Seven Years in Tibet was cut.",

        "20th Century Fox made the film.",
    });
}

TEST_CASE("the name of a movement, a war or a body is no time") {
    check_no_times({
        "Black September claimed the attack.",
        "The October Group has two seats.",
        "The October Revolution closed the bank.",
        "The July Revolution toppled him.",
        "The Arab Spring never reached them.",
        "The Prague Spring was crushed.",
        "The Six-Day War moved the line.",
        "The Hundred Years' War ruined the town.",
        "The Winter War hardened the army.",
        "The Easter Rising failed.",
        "The Good Friday Agreement held.",
        "The Monday Club invited him.",
        "The March 14 Alliance walked out.",
        "The April 6 Youth Movement called for a strike.",
        "The 26th of July Movement took the hills.",
        "The 3 July Battalion took the ridge.",
        "The Saturday Club met in a barn.",
        "Sheffield Wednesday lost again.",
        "Fridays for Future called the strike.",
        "Super Tuesday made her the favourite.",
        "Bloody Sunday is still mourned there.",
        "The Night Wolves rode to the border.",
        "The Green Party and the New Dawn Party merged.",
        "Operation Midnight Anvil failed.",
        "Operation Winter Shield began.",
        "Second International delegates met there.",
        "The Fifth Republic was founded on it.",
    });
}

TEST_CASE("the name of a place is no time") {
    check_no_times({
        "The baker is from March, Cambridgeshire.",
        "They fish off Thursday Island.",
        "Christmas Island took in the boats.",
        "Easter Island has no river.",
        "Ascension Island has a long runway.",
        "The ferry left Friday Harbor.",
        "The ship ran aground off Cape May.",
        "The Friday Mosque was damaged.",
        "The students of Corpus Christi College marched.",
        "A bakery in Corpus Christi, Texas, burned down.",
        "The July 26 Street market burned.",
        "They blocked the 6 October Bridge.",
        "The 17 June Street was renamed.",
        "The tank stopped in October City.",
        "The crowd filled Independence Square.",
        "The Summer Palace was looted.",
        "Palm Springs lost power.",
        "Winter Gardens was sold.",
        "Trams stopped at 9 May Square.",
        "The 1 May Stadium was full.",
        "The Church of the Epiphany was hit.",
    });
}
