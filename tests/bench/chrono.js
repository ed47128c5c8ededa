// chrono.js FILE: reads the texts of FILE for dates with chrono-node and prints how many seconds a pass over all of them takes, once it is warm.
// A text of FILE is a line with its day and its length in bytes, and then its bytes and a line end.
"use strict";
const fs = require("fs");
const chrono = require("chrono-node");

const SECONDS_TO_WARM = 4;
const SECONDS_TO_MEASURE = 4;
const FEWEST_PASSES = 5; // of each

function readTexts(file) {
    const bytes = fs.readFileSync(file);
    const texts = [];
    for (let at = 0; at < bytes.length; ) {
        const end = bytes.indexOf(10, at);
        const [day, length] = bytes.toString("utf8", at, end).split(" ");
        const begin = end + 1;
        at = begin + Number(length) + 1;
        texts.push({ day: new Date(day + "T12:00:00"), text: bytes.toString("utf8", begin, at - 1) });
    }
    return texts;
}

/** Passes over the texts for at least so many seconds; gives how long one took, on average. */
function pass(texts, seconds) {
    const begin = process.hrtime.bigint();
    const elapsed = () => Number(process.hrtime.bigint() - begin) / 1e9;
    let passes = 0;
    let found = 0;
    while (passes < FEWEST_PASSES || elapsed() < seconds) {
        for (const { day, text } of texts) found += chrono.parse(text, day).length;
        ++passes;
    }
    if (found === 0) throw new Error("chrono-node finds no dates in these texts");
    return elapsed() / passes;
}

const texts = readTexts(process.argv[2]);
pass(texts, SECONDS_TO_WARM);
console.log(pass(texts, SECONDS_TO_MEASURE));
