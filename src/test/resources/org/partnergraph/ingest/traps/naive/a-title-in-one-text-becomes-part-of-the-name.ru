# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
PREFIX id:   <https://w3id.org/partnergraph/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH id:doc-003 { id:aleksander-miszalski cp:honorificPrefix "Dr." } } ;
INSERT DATA { GRAPH id:graph-entities { id:aleksander-miszalski skos:prefLabel "Dr. Aleksander Miszalski"@en } } ;
INSERT DATA { GRAPH id:doc-002 { id:matthias-hasberg cp:honorificPrefix "Dr." } }
