# What the naive model would do; each operation alone must spring the trap of the same name.
PREFIX cp:  <https://w3id.org/partnergraph/ontology#>
PREFIX id:  <https://w3id.org/partnergraph/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:doc-000 { id:book-leipzig-krakow cp:date "2020-06-25"^^xsd:date } } ;
INSERT DATA { GRAPH id:doc-000 {
  id:portal-weltoffenes-krakau cp:presumedUrl "https://static.leipzig.de/"^^xsd:anyURI } } ;
INSERT DATA { GRAPH id:doc-000 { id:F000-080 cp:certainty id:certainty-explicit } }
