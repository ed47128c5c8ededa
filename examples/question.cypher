// Who denies what, what is said of the same by others, and where. Run it with
//   dateline query --db demo.db --file examples/question.cypher
// docs/query.md has the graph, the language and twenty more questions.
MATCH (denier)-[:SAID]->(denial:Statement)-[:DENIES]->(m:EventMention)-[:AGENT]->(agent)
OPTIONAL MATCH (agent)<-[:AGENT]-(claimed:EventMention)<-[:ASSERTS]-(claim:Statement)
WHERE claimed.lemma = m.lemma
RETURN denier.name AS denies, m.lemma AS what, agent.name AS by,
  collect(DISTINCT coalesce(claim.source, claim.document) + ': ' + claim.asserted_by) AS claimed_by
ORDER BY denies, what
