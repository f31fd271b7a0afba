# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp: <https://w3id.org/partnergraph/ontology#>
PREFIX id: <https://w3id.org/partnergraph/id/>
INSERT DATA { GRAPH id:doc-003 { id:participation-eurocities-founding-1986-office-mayor-of-lyon cp:agent id:lyon } } ;
INSERT DATA { GRAPH id:doc-003 { id:membership-eurocities-barcelona cp:group id:eurocities ; cp:member id:barcelona } } ;
INSERT DATA { GRAPH id:doc-003 { id:post-held-somebody cp:holder id:burkhard-jung ; cp:post id:office-mayor-of-milan } }
