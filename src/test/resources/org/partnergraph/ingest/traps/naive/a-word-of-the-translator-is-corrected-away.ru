# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
PREFIX oa: <http://www.w3.org/ns/oa#>
INSERT DATA { GRAPH id:doc-003 { id:F003-022-quote oa:exact "Förderung des städtischen Unternehmertums"@de } } ;
INSERT DATA { GRAPH id:doc-003 { id:F003-023-quote oa:exact "Unternehmertum"@de } } ;
DELETE WHERE { GRAPH id:doc-003 { id:claim-krakow-plans-eurocities-projects cp:note ?note } }
