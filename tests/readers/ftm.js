// Reads FollowTheMoney lines with its own library, whose model must know each schema and property, and prints them as JSON, for read_graphs.py.
const fs = require('fs');
const {Model, defaultModel} = require('@alephdata/followthemoney');

const model = new Model(defaultModel);
const entities = new Map();
for (const line of fs.readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')) {
  const entity = model.getEntity(JSON.parse(line));
  if (entities.has(entity.id)) throw new Error(`two entities have the id ${entity.id}`);
  if (entity.schema.abstract) throw new Error(`${entity.schema.name} is abstract`);
  for (const property of entity.schema.getProperties()) {
    if (property.stub && entity.hasProperty(property)) throw new Error(`${property.qname} is not for writing`);
  }
  entities.set(entity.id, entity);
}
const rows = [];
for (const entity of entities.values()) {
  for (const required of entity.schema.required || []) {
    if (!entity.hasProperty(required)) throw new Error(`${entity.id}: ${entity.schema.name} has no ${required}`);
  }
  for (const property of entity.getProperties()) {
    for (const value of entity.getProperty(property)) {
      if (!property.type.isEntity) continue;
      const other = entities.get(value);
      if (!other) throw new Error(`${property.qname} of ${entity.id} leads nowhere: ${value}`);
      if (!other.schema.isA(property.getRange())) throw new Error(`${property.qname} takes a ${property.range}, not a ${other.schema.name}`);
    }
    if (property.type.name === 'date' && !entity.getProperty(property).every((date) => /^\d{4}(-\d\d){0,2}$/.test(date))) throw new Error(`${property.qname} is no date`);
    if (property.type.name === 'url' && !entity.getProperty(property).every((url) => /^https?:/.test(new URL(url).href))) throw new Error(`${property.qname} is no link`);
    if (property.type.name === 'name' && !entity.getProperty(property).every((name) => [...name].length <= property.type.maxLength)) throw new Error(`${property.qname} is too long`);
  }
  if (!/^[0-9a-zA-Z][0-9a-zA-Z.-]*$/.test(entity.id)) throw new Error(`${entity.id} is no id`);
  rows.push({schema: entity.schema.name, caption: entity.getCaption(), recordId: entity.getFirst('recordId'), edge: Boolean(entity.schema.edge)});
}
console.log(JSON.stringify(rows));
