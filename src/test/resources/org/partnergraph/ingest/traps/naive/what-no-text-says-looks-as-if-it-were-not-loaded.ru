# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-000 { id:doc-000 cp:author id:krakow-city-office } } ;
DELETE DATA { GRAPH id:doc-002 { id:aid-leipzig-kyiv-via-krakow cp:notStated cp:amount } } ;
DELETE DATA { GRAPH id:doc-000 { id:partnership-krakow-lviv cp:notStated cp:begin } }
