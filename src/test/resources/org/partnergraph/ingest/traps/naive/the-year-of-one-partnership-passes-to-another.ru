# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-000 { id:partnership-krakow-kyiv cp:begin "1961"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-001 { id:trilateral-cooperation-leipzig-krakow-kyiv cp:dateUnlabelled "1961"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-kyiv cp:begin "1961"^^xsd:gYear } }
