# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-002 { id:membership-delegation-leipzig-2024-11-holger-mahnicke cp:group
  id:delegation-leipzig-2024-11 ; cp:member id:holger-mahnicke } } ;
INSERT DATA { GRAPH id:doc-002 { id:office-german-consul-general cp:postIn id:krakow } } ;
INSERT DATA { GRAPH id:doc-002 { id:participation-visit-auschwitz-2024-11-19-holger-mahnicke cp:agent
  id:holger-mahnicke ; cp:event id:visit-auschwitz-2024-11-19 } }
