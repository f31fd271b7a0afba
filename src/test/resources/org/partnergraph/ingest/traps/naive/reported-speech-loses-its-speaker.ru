# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
DELETE DATA { GRAPH id:doc-002 { id:claim-war-brought-cities-closer cp:attributedTo id:burkhard-jung } } ;
INSERT DATA { GRAPH id:doc-002 { id:claim-war-brought-cities-closer cp:modality id:modality-asserted } } ;
DELETE DATA { GRAPH id:doc-001 { id:field-leipzig-krakow-topic-culture-existing cp:attributedTo
  id:aleksander-miszalski } }
