# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-001 {
  id:quotation-burkhard-jung-1 cp:text "Wir wollen die bewährte Zusammenarbeit fortsetzen"@de } } ;
INSERT DATA { GRAPH id:doc-001 { id:quotation-burkhard-jung-2 cp:spokenAt id:meeting-2024-11-18 } } ;
DELETE WHERE { GRAPH id:doc-001 { id:quotation-burkhard-jung-2 cp:text ?text } }
