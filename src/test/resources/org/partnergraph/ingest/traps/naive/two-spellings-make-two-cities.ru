# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
PREFIX id:   <https://w3id.org/partnergraph/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH id:graph-entities { id:lemberg a cp:City ; skos:prefLabel "Lemberg"@de } } ;
DELETE DATA { GRAPH id:graph-entities { id:kyiv skos:altLabel "Kiev"@de } } ;
INSERT DATA { GRAPH id:graph-entities { id:gdansk skos:prefLabel "Danzig"@en } }
