# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:   <https://w3id.org/partnergraph/ontology#>
PREFIX id:   <https://w3id.org/partnergraph/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH id:graph-entities { id:og-oob a cp:Organisation ; skos:prefLabel "OG OÖB"@de } } ;
INSERT DATA { GRAPH id:doc-004 { id:involvement-leipzig-committee-culture-vii-ds-01264 cp:role id:role-responsible } } ;
INSERT DATA { GRAPH id:doc-004 { id:F004-063 cp:certainty id:certainty-explicit } }
