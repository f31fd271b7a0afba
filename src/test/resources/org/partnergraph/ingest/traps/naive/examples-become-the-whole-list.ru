# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
DELETE WHERE { GRAPH id:doc-002 { id:agenda-meeting-2024-11-18-topic-tourism cp:note ?note } } ;
DELETE WHERE { GRAPH id:doc-003 { id:claim-krakow-strategy-start-ups cp:note ?note } }
