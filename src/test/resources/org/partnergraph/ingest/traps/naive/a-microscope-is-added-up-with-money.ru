# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-000 { id:aid-operating-microscope cp:aidKind id:aid-kind-money } } ;
INSERT DATA { GRAPH id:doc-000 { id:aid-leipzig-medical-transports cp:amount "44500"^^xsd:decimal } } ;
INSERT DATA { GRAPH id:doc-000 { id:claim-total cp:quantity 114500.0 } } ;
INSERT DATA { GRAPH id:doc-000 { id:aid-siemacha-20000 cp:date "2022"^^xsd:gYear } }
