# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:aid-siemacha-20000 cp:via id:krakow } } ;
INSERT DATA { GRAPH id:doc-000 { id:aid-operating-microscope cp:partOf id:aid-leipzig-kyiv-via-krakow } } ;
INSERT DATA { GRAPH id:doc-002 { id:aid-leipzig-kyiv-via-krakow cp:beneficiary id:refugees-from-ukraine-in-krakow } }
