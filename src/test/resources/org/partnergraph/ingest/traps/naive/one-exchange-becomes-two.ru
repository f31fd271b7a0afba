# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE DATA { GRAPH id:doc-002 { id:youth-exchange-2024-krakow cp:partOf id:youth-exchange-2024 } } ;
INSERT DATA { GRAPH id:graph-entities { id:youth-exchange-2024-kyiv a cp:YouthExchange } GRAPH id:doc-002 {
  id:youth-exchange-2024-kyiv cp:status id:status-occurred } } ;
INSERT DATA { GRAPH id:doc-002 { id:youth-exchange-2024-leipzig cp:date "2024-06-01"^^xsd:date } }
