// Reads a GEXF file with graphology and prints what it saw as JSON, for read_graphs.py.
const fs = require('fs');
const {MultiDirectedGraph} = require('graphology');
const gexf = require('graphology-gexf');

const text = fs.readFileSync(process.argv[2], 'utf8');
const graph = gexf.parse(MultiDirectedGraph, text, {addMissingNodes: false});
console.log(JSON.stringify({
  nodes: graph.mapNodes((key, attributes) => ({key, ...attributes})),
  edges: graph.mapEdges((key, attributes, source, target) => ({key, source, target, ...attributes})),
}));
