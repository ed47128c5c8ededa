#!/usr/bin/env python3
"""Writes synthetic news articles as JSONL, the same for the same COUNT and SEED: write_articles.py COUNT [SEED].

They stand in for a large collection where speed and memory are measured: invented people, places, bodies and outlets in sentences of the
shapes that news has (who said what when, figures, denials, dates of every form), about 400 words each. A few actors are in the news all the time
and most appear once, as in life (names are drawn by Zipf's law).
"""
import json
import random
import sys
from datetime import date, timedelta

SYLLABLES = "ba bel bor cal dan dar del dor el en fal far gal gor hal har ing is jor kal kar kel lan lor mal mar mel nal nor or pel ral ran rem sal sel sor tal tar tor val var vel yor zan".split()
GIVEN = "Adam Alma Anton Bela Carla Clara David Dora Edgar Elena Emil Erik Eva Felix Greta Hanna Hugo Ida Ivan Jana Jonas Julia Karl Lena Leo Lidia Marta Max Mira Nina Olga Otto Paul Petra Rosa Sara Simon Sofia Tomas Vera Victor Yana".split()
OFFICES = ["Foreign Minister", "Defence Minister", "Prime Minister", "President", "Interior Minister", "army spokesman", "police chief", "governor", "ambassador", "opposition leader"]
BODIES = ["Red Cross", "Relief Committee", "Border Guard", "Central Bank", "Electoral Commission", "Liberation Front", "Workers Party", "Health Ministry", "Transport Union", "Human Rights Watch Group"]
EVENTS = ["shelled the market in {place}", "closed the crossing at {place}", "signed an agreement with {body}", "attacked a convoy near {place}", "arrested {count} protesters in {place}", "opened a hospital in {place}", "expelled the envoy of {country}", "released {count} prisoners", "evacuated {count} residents of {place}", "met officials of {country} in {place}"]
PLANS = ["will hold talks in {place} {when}", "plans to send {count} troops to {place}", "is due to visit {country} {when}", "intends to reopen the road to {place}"]
SAYS = ["said", "told reporters", "announced", "claimed", "added", "stressed"]
SECTIONS = ["World", "Politics", "Conflict", "Economy"]


class World:
    def __init__(self, seed, count):
        self.random = random.Random(seed)
        size = max(50, count // 4)
        self.places = [self.word().capitalize() for _ in range(size)]
        self.countries = [self.word().capitalize() + "ia" for _ in range(40)]
        self.people = [f"{self.random.choice(GIVEN)} {self.word().capitalize()}{self.random.choice(['ov', 'er', 'an', 'ic', 'son', 'ez'])}" for _ in range(size * 2)]
        self.bodies = [f"{self.random.choice(self.places)} {self.random.choice(BODIES)}" for _ in range(size)]
        self.outlets = [f"{self.word().capitalize()} {self.random.choice(['Times', 'Post', 'News', 'Herald', 'Tribune', 'Agency'])}" for _ in range(60)]

    def word(self):
        return "".join(self.random.choice(SYLLABLES) for _ in range(self.random.choice([2, 2, 3])))

    def pick(self, names):
        """By Zipf's law: the first is the most frequent."""
        return names[min(int(len(names) ** self.random.random()) - 1, len(names) - 1)]

    def when(self, day):
        past = day - timedelta(days=self.random.randrange(1, 400))
        return self.random.choice([
            "yesterday", "on " + (day - timedelta(days=2)).strftime("%A"), "last week", f"on {past.day} {past.strftime('%B')}", f"in {past.strftime('%B %Y')}",
            f"on {past.strftime('%B')} {past.day}, {past.year}", "two days ago", f"in {past.year}", "this month", "at 3 p.m. on " + past.strftime("%A")])

    def fill(self, text, day):
        return text.format(place=self.pick(self.places), body="the " + self.pick(self.bodies), country=self.pick(self.countries), when="next week",
                           count=self.random.choice(["12", "about 300", "more than 4,000", "at least 25", "some 70", str(self.random.randrange(20, 9000))]))

    def sentence(self, day):
        choose = self.random.choice
        actor = choose([lambda: "The " + self.pick(self.bodies), lambda: f"{self.pick(self.countries)}'s {choose(OFFICES)} {self.pick(self.people)}", lambda: self.pick(self.people), lambda: "The government of " + self.pick(self.countries)])()
        event = self.fill(choose(EVENTS), day)
        shape = self.random.randrange(7)
        if shape == 0:
            return f"{actor} {event} {self.when(day)}."
        if shape == 1:
            return f"{actor} {choose(SAYS)} {self.when(day)} that {self.fill('the {body} had ', day).replace('the the', 'the')}{event}."
        if shape == 2:
            return f"\u201cWe have never {event}, and those who say so are mistaken,\u201d {actor} {choose(SAYS)}."
        if shape == 3:
            return f"{actor} denied that {self.pick(self.people)} {event}."
        if shape == 4:
            return f"According to {actor}, {self.fill('{count} people live in the camp near {place}, where food has run short', day)}."
        if shape == 5:
            return f"{actor} {self.fill(choose(PLANS), day)}, a person familiar with the matter said."
        return f"The road was quiet and shops stayed shut while aid workers waited for word from {self.pick(self.places)}, where the price of bread has risen again."

    def article(self, number):
        day = date(2018, 1, 1) + timedelta(days=self.random.randrange(1500))
        title = f"{self.pick(self.people)} {self.fill(self.random.choice(EVENTS), day)}"
        paragraphs = [" ".join(self.sentence(day) for _ in range(self.random.randrange(2, 5))) for _ in range(self.random.randrange(5, 11))]
        return {"id": f"article-{number:06}", "title": title, "source": self.pick(self.outlets), "published": day.isoformat(), "url": f"https://news.example/{day:%Y/%m/%d}/{number}",
                "section": self.random.choice(SECTIONS), "text": title + "\n\n" + "\n\n".join(paragraphs)}


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__.splitlines()[0])
    count = int(sys.argv[1])
    world = World(sys.argv[2] if len(sys.argv) > 2 else "dateline", count)
    for number in range(count):
        print(json.dumps(world.article(number), ensure_ascii=False))


main()
