# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
PREFIX id:   <https://w3id.org/partnergraph/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH id:doc-000 { id:krakow-multicultural-centre cp:locatedIn id:al-daszynskiego-16 } } ;
INSERT DATA { GRAPH id:graph-entities { id:humanitarian-aid-warehouse-krakow skos:altLabel "Refugee camp"@en } }
