# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-travnik cp:begin "2003"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-thessaloniki cp:dateUnlabelled "1984"^^xsd:gYear } } ;
INSERT DATA { GRAPH id:doc-004 { id:partnership-leipzig-thessaloniki cp:end "2008"^^xsd:gYear } } ;
DELETE DATA { GRAPH id:doc-004 { id:partnership-leipzig-thessaloniki cp:dateUnlabelled "2008"^^xsd:gYear } }
