# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-004 { id:claim-outdated a cp:Claim ;
  cp:statement "Städtepartnerschaften sind eine Überholte Idee."@de } } ;
DELETE DATA { GRAPH id:doc-004 { id:doc-004 cp:question "Überholte Idee oder Außenpolitik der Kommunen?"@de } }
