# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:war-in-ukraine cp:begin "2022-02-24"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-000 {
  id:involvement-krakow-multicultural-centre-humanitarian-aid-warehouse-krakow cp:begin "2022"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-000 { id:refugee-wave-2022 cp:begin "2022-02"^^xsd:gYearMonth } }
