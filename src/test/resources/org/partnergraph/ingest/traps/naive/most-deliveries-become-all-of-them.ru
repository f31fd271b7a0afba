# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-002 { id:aid-leipzig-kyiv-via-krakow cp:amount "114500"^^xsd:decimal } } ;
INSERT DATA { GRAPH id:doc-001 { id:aid-leipzig-kyiv-via-krakow cp:attributedTo id:burkhard-jung } } ;
DELETE WHERE { GRAPH id:doc-002 { id:aid-leipzig-kyiv-via-krakow cp:dateText ?when } }
