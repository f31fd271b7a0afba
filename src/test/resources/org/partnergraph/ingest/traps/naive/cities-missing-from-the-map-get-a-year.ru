# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-bologna cp:begin "2021"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-brno cp:dateUnlabelled "1973"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-houston cp:begin "1993"^^xsd:gYear } }
