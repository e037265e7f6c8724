"""Makes the outlines of the two maps, src/main/resources/blotter/web/page/map-iraq.tsv and map-world.tsv.

Run by hand from the root of the repository, with the folder that holds wof-iq, world-atlas and geonames-admin:

    python3 src/maps/build.py ../shared/data/gazetteer

A row is: id of the place in the gazetteer, x and y of its figure (the inmost point), outline as an SVG path in whole
units. Borders are simplified once for both neighbours (Visvalingam: the point that spans the smallest triangle goes
first), so no gap opens between them. The world is in the Natural Earth projection.
"""
import csv, gzip, json, math, sys

G = sys.argv[1] + '/'
OUT = 'src/main/resources/blotter/web/page/'

def arcs(t):
    s,tr=t['transform']['scale'],t['transform']['translate']
    out=[]
    for a in t['arcs']:
        x=y=0; pts=[]
        for dx,dy in a:
            x+=dx;y+=dy; pts.append((x*s[0]+tr[0], y*s[1]+tr[1]))
        out.append(pts)
    return out
def area(a,b,c): return abs((a[0]-c[0])*(b[1]-a[1])-(a[0]-b[0])*(c[1]-a[1]))/2
def visv(pts,limit,closed=False):
    keep=list(pts)
    least=4 if closed else 2
    while len(keep)>least:
        best=min(range(1,len(keep)-1), key=lambda i: area(keep[i-1],keep[i],keep[i+1]))
        if area(keep[best-1],keep[best],keep[best+1])>=limit: break
        del keep[best]
    return keep
def ring(refs,A):
    pts=[]
    for r in refs:
        a=A[r] if r>=0 else A[~r][::-1]
        pts+= a if not pts else a[1:]
    return pts
def geoms(t,name):
    for g in t['objects'][name]['geometries']:
        polys=[g['arcs']] if g['type']=='Polygon' else g['arcs'] if g['type']=='MultiPolygon' else []
        yield g,polys
def whole(pts):
    """A ring as rings of one side of the date line each."""
    parts=[[pts[0]]]
    for p in pts[1:]:
        if abs(p[0]-parts[-1][-1][0])>500: parts.append([])
        parts[-1].append(p)
    if len(parts)>1 and abs(parts[0][0][0]-parts[-1][-1][0])<=500: parts[0]=parts.pop()+parts[0]
    return parts

def path(polys,A,minarea):
    d=[]
    q=lambda v: int(round(v))
    for p in polys:
        for r in p:
          for piece in whole(ring(r,A)):
            pts=[(q(x),q(y)) for x,y in piece]
            u=[pts[0]]
            for p2 in pts[1:]:
                if p2!=u[-1]: u.append(p2)
            if u[0]==u[-1]: u.pop()
            if len(u)<3: continue
            ar=abs(sum(u[i][0]*u[(i+1)%len(u)][1]-u[(i+1)%len(u)][0]*u[i][1] for i in range(len(u))))/2
            if ar<minarea: continue
            s='M%d %d'%u[0]+'l'
            parts=[];x,y=u[0]
            for nx,ny in u[1:]:
                parts.append('%d %d'%(nx-x,ny-y)); x,y=nx,ny
            d.append((ar,s+' '.join(parts).replace(' -','-')+'z',u))
    d.sort(reverse=True,key=lambda z:z[0])
    return d
def inside(u,x,y):
    r=False
    for i in range(len(u)):
        x0,y0=u[i];x1,y1=u[(i+1)%len(u)]
        if (y0>y)!=(y1>y) and x<(x1-x0)*(y-y0)/(y1-y0)+x0: r=not r
    return r
def pole(u):
    # most inner point on a grid
    xs=[p[0] for p in u];ys=[p[1] for p in u];best=None
    def dist(x,y):
        m=1e9
        for i in range(len(u)):
            x0,y0=u[i];x1,y1=u[(i+1)%len(u)];dx,dy=x1-x0,y1-y0
            t=max(0,min(1,((x-x0)*dx+(y-y0)*dy)/(dx*dx+dy*dy or 1)))
            m=min(m,math.hypot(x0+t*dx-x,y0+t*dy-y))
        return m
    n=40
    for i in range(n+1):
        for j in range(n+1):
            x=min(xs)+(max(xs)-min(xs))*i/n; y=min(ys)+(max(ys)-min(ys))*j/n
            if inside(u,x,y):
                # labels are wide: prefer width a little
                d=dist(x,y)
                if best is None or d>best[0]: best=(d,x,y)
    return best

def write(name,rows):
    body=''.join('%s\t%d\t%d\t%s\n'%r for r in sorted(rows))
    open(OUT+name,'w').write(body)
    print(name,len(rows),'places,',len(gzip.compress(body.encode())),'bytes gzip')

def iraq():
    t=json.load(open(G+'wof-iq/iq_admin_map.topojson'))
    k=math.cos(math.radians(33.2)); scale=100
    A=[[((x-38.79)*k*scale,(37.39-y)*scale) for x,y in a] for a in arcs(t)]
    used=set()
    def walk(x):
        for e in x:
            if isinstance(e,list): walk(e)
            else: used.add(e if e>=0 else ~e)
    for g,p in geoms(t,'admin1'): walk(p)
    B={i:visv(A[i],6,A[i][0]==A[i][-1]) for i in used}
    centres={}
    for line in gzip.open('src/main/resources/blotter/gazetteer/places.tsv.gz','rt'):
        c=line.split('\t')
        if c[1]=='g' and c[3]=='IQ': centres[c[0]]=((float(c[5])-38.79)*k*scale,(37.39-float(c[4]))*scale)
    rows=[]
    for g,p in geoms(t,'admin1'):
        d=path(p,B,8)
        own=[id for id,pt in centres.items() if inside(d[0][2],*pt)]
        assert len(own)==1,(g['properties'],own)
        _,x,y=pole(d[0][2])
        rows.append((own[0],round(x),round(y),''.join(z[1] for z in d)))
    write('map-iraq.tsv',rows)

def ne(lon,lat):
    l=math.radians(lon);p=math.radians(lat);p2=p*p;p4=p2*p2
    x=l*(0.8707-0.131979*p2+p4*(-0.013791+p4*(0.003971*p2-0.001529*p4)))
    y=p*(1.007226+p2*(0.015085+p4*(-0.044475+0.028874*p2-0.005916*p4)))
    return x,y

def world():
    t=json.load(open(G+'world-atlas/countries-110m.json'))
    w=1000/(2*ne(180,0)[0])
    A=[[(ne(*q)[0]*w+500,250-ne(*q)[1]*w) for q in a] for a in arcs(t)]
    B={i:visv(A[i],.9,A[i][0]==A[i][-1]) for i in range(len(A))}
    num={}
    for r in csv.reader(open(G+'geonames-admin/countryInfo.tsv'),delimiter='\t',quoting=csv.QUOTE_NONE):
        if r and not r[0].startswith('#'): num[r[2]]=r[0]
    within={'N. Cyprus':'CY','Somaliland':'SO','Kosovo':'XK'}
    polys={}
    for g,p in geoms(t,'countries'):
        iso=within.get(g['properties']['name']) or num[str(g['id']).zfill(3)]
        if iso!='AQ': polys.setdefault(iso,[]).extend(p)
    rows=[]
    for iso,p in polys.items():
        d=path(p,B,3)
        if d:
            best=pole(d[0][2]) or (0,*d[0][2][0])
            rows.append((iso,round(best[1]),round(best[2]),''.join(z[1] for z in d)))
    write('map-world.tsv',rows)

iraq()
world()
