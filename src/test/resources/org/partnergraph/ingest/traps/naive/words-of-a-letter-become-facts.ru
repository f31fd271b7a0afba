# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE DATA { GRAPH id:doc-003 { id:claim-krakow-ready-to-learn cp:attributedTo id:aleksander-miszalski } } ;
INSERT DATA { GRAPH id:doc-003 { id:claim-krakow-history-and-openness cp:modality id:modality-asserted } } ;
INSERT DATA { GRAPH id:doc-003 { id:application-letter-eurocities cp:date "2025"^^xsd:gYear } }
