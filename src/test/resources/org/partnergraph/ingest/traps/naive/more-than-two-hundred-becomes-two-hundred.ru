# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-003 { id:claim-eurocities-more-than-200-members cp:bound id:bound-exact } } ;
INSERT DATA { GRAPH id:doc-003 { id:claim-eurocities-200-metropolises a cp:Claim ; cp:subject id:eurocities ;
  cp:claimType id:claim-type-member-count } } ;
INSERT DATA { GRAPH id:doc-003 { id:claim-eurocities-130-million-people cp:attestedOn "2025-10-15"^^xsd:date } }
