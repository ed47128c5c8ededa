// kuzu.js FOLDER: loads nodes.csv and edges.csv of FOLDER into a new kuzu database there, asks the questions of FOLDER/questions.tsv (name, how
// many times, words), with one thread and with as many as kuzu takes by itself, and prints for each: name, threads (0: its own choice), the median
// of the milliseconds from words to rows, and the answer as JSON. What takes longer than SECONDS_AT_MOST has the answer null and that time.
// Questions say TRAIL in their patterns: set for a connection (recursive_pattern_semantic), kuzu 0.11.3 reports it and counts walks all the same.
"use strict";
const fs = require("fs");
const path = require("path");
const kuzu = require("kuzu");

const SECONDS_AT_MOST = 120;
const LONG = 5000; // milliseconds; what takes longer is asked once

const folder = process.argv[2];
const database = new kuzu.Database(path.join(folder, "kuzu"));

function connect(threads) {
    const connection = new kuzu.Connection(database);
    if (threads > 0) connection.setMaxNumThreadForExec(threads);
    connection.setQueryTimeout(SECONDS_AT_MOST * 1000);
    return connection;
}

function milliseconds(work) {
    const begin = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - begin) / 1e6;
}

function median(numbers) {
    numbers.sort((a, b) => a - b);
    return numbers[Math.floor(numbers.length / 2)];
}

/** Rows as arrays of values, in an order that does not depend on the engine's. */
function written(rows) {
    const lines = rows.map((row) => Object.values(row).map(String).join("|"));
    return lines.sort().join(";");
}

function ask(connection, name, threads, times, words) {
    const all = [];
    let rows = [];
    try {
        for (let i = 0; i < times; ++i) {
            all.push(
                milliseconds(() => {
                    const result = connection.querySync(words);
                    rows = result.getAllSync();
                    result.close();
                }),
            );
            if (all[all.length - 1] > LONG) break;
        }
        console.log([name, threads, median(all), written(rows)].join("\t"));
    } catch (error) {
        if (!/interrupted/i.test(error.message)) throw error;
        console.log([name, threads, SECONDS_AT_MOST * 1000, "-"].join("\t"));
    }
}

const loading = connect(0);
loading.querySync("CREATE NODE TABLE Entity (name STRING PRIMARY KEY, kind STRING, origin STRING)");
loading.querySync("CREATE REL TABLE T (FROM Entity TO Entity)");
loading.querySync(`COPY Entity FROM '${path.join(folder, "nodes.csv")}'`);
loading.querySync(`COPY T FROM '${path.join(folder, "edges.csv")}'`);
const questions = fs.readFileSync(path.join(folder, "questions.tsv"), "utf8").trim().split("\n");
for (const threads of [1, 0]) {
    const connection = connect(threads);
    for (const line of questions) {
        const [name, times, words] = line.split("\t");
        ask(connection, name, threads, Number(times), words);
    }
}
